import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Paragraph } from "../../parts/prose";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `dueOn` is the civil date by which the reopened request is finished. */
export type ReopenedProps = AboutRequest & { dueOn: string; link: string };

const words = {
  "zh-CN": {
    subject: "我们重新办理您的申请",
    title: (due: string) => `我们重新办理您的申请，最迟 ${due}办结`,
    lead: "有了结果，我们会写信告诉您。您现在不用再做什么。",
    button: "查看进度",
  },
  en: {
    subject: "We are working on your request again",
    title: (due: string) => `We are working on your request again and will finish it by ${due}`,
    lead: "We will write to you with the result. You do not need to do anything now.",
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that a closed request is being worked on again. */
export const reopened: Letter<ReopenedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, dueOn, ...request }) {
    const say = words[locale];
    const name = factNames[locale];
    const due = writtenDate(dueOn, locale);
    return (
      <PersonLetter locale={locale} request={request} title={say.title(due)} preview={say.lead}>
        <Paragraph>{say.lead}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale), [name.due, due]]} />
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
      </PersonLetter>
    );
  },
  samples: { "zh-CN": { ...zh, dueOn: "2026-10-30" }, en: { ...en, dueOn: "2026-10-30" } },
};
