import type { Letter, Locale } from "../../letter/letter";
import { Together, type TogetherProps, type TogetherWords } from "../together";
import { underReference } from "../../words/subject";
import { en, reference, zh } from "../sample";

const words = {
  "zh-CN": {
    subject: "这份申请恢复单独办理",
    title: "您的两份申请不再合并，各自继续办理",
    lead: (other: string | null) =>
      `我们之前告诉过您，这份申请与${other ? `编号 ${other} 的申请` : "同一编号下的另一份申请"}合并办理。现在它恢复单独办理。`,
    kept: "合并没有耽误时间：这份申请收到的日期和答应您的办结日期都不变。",
    wrong: "您不需要做什么。办好后，我们会在这个编号下答复您。",
  },
  en: {
    subject: "We work on this request by itself again",
    title: "Your two requests are no longer worked on together",
    lead: (other: string | null) =>
      `We told you that this request was worked on together with ${other ?? "another one under the same reference"}. From now on we work on it by itself again.`,
    kept: "No time was lost. The day we received this request and the day we promised do not change.",
    wrong: "You do not have to do anything. We answer under this reference.",
  },
} satisfies Record<Locale, TogetherWords & { subject: string }>;

/** What is said instead where one of the two has ended: only this one goes on. */
const ended = {
  "zh-CN": {
    title: "这份申请继续办理，另一份已经结束",
    lead: (other: string | null) =>
      `我们之前告诉过您，这份申请与${other ? `编号 ${other} 的申请` : "同一编号下的另一份申请"}合并办理。那一份已经结束，这一份恢复单独办理。`,
  },
  en: {
    title: "We continue with this request; the other one has ended",
    lead: (other: string | null) =>
      `We told you that this request was worked on together with ${other ?? "another one under the same reference"}. That one has ended. We work on this one by itself again.`,
  },
} satisfies Record<Locale, Pick<TogetherWords, "title" | "lead">>;

const days = {
  receivedOn: "2026-09-21",
  dueOn: "2026-10-19",
  other: { reference, receivedOn: "2026-09-18", dueOn: "2026-10-15" },
};

/** Tells the requester that they are not any more. */
export const apartAgain: Letter<TogetherProps & { closed: boolean }> = {
  subject(request, locale) {
    return underReference(request.reference, words[locale].subject);
  },
  Body({ locale, closed, ...props }) {
    const said = closed ? { ...words[locale], ...ended[locale] } : words[locale];
    return <Together {...props} locale={locale} said={said} over={closed} />;
  },
  samples: { "zh-CN": { ...zh, ...days, closed: false }, en: { ...en, ...days, closed: false } },
};
