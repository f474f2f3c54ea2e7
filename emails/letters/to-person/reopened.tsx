import { Frame } from "../../parts/frame";
import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { Paragraph } from "../../parts/prose";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames, whyRequester } from "../../words/shared";
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
    lead: "We will write to you with the result. There is nothing more you need to do now.",
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that a closed request is being worked on again. */
export const reopened: Letter<ReopenedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, controller, reference, rightName, behalf, dueOn, link }) {
    const say = words[locale];
    const name = factNames[locale];
    const due = writtenDate(dueOn, locale);
    return (
      <Frame
        locale={locale}
        controller={controller}
        title={say.title(due)}
        preview={say.lead}
        why={whyRequester(reference, locale)}
      >
        <Paragraph>{say.lead}</Paragraph>
        <Facts facts={[...aboutFacts({ reference, rightName, behalf }, locale), [name.due, due]]} />
        <Action href={link} locale={locale}>
          {say.button}
        </Action>
      </Frame>
    );
  },
  samples: { "zh-CN": { ...zh, dueOn: "2026-10-30" }, en: { ...en, dueOn: "2026-10-30" } },
};
