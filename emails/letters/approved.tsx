import { Frame } from "../frame";
import type { FromController, Letter, Locale } from "../letter";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { Paragraph } from "../parts/prose";
import { Quote } from "../parts/quote";
import { writtenDate } from "../words/date";
import { factNames, whyRequester } from "../words/shared";
import { underReference } from "../words/subject";

/** `note` is what a member of staff adds for the requester, if anything. */
export type ApprovedProps = FromController & { reference: string; rightName: string; dueOn: string; trackUrl: string; note: string | null };

const words = {
  "zh-CN": {
    subject: "我们同意您的申请，正在办理",
    title: (due: string) => `我们同意您的申请，最迟 ${due}办结`,
    lead: "我们正在办理。办结后会再写信，告诉您做了什么。您现在不用再做什么。",
    note: "工作人员补充说明：",
    button: "查看进度",
  },
  en: {
    subject: "We agree to your request and are working on it",
    title: (due: string) => `We agree to your request and will finish it by ${due}`,
    lead: "We are working on it. When it is done, we will write again and tell you what we did. There is nothing more you need to do now.",
    note: "A note from our staff:",
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that the request is granted and being carried out: agreed is not yet done. */
export const approved: Letter<ApprovedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, controller, reference, rightName, dueOn, trackUrl, note }) {
    const say = words[locale];
    const name = factNames[locale];
    const due = writtenDate(dueOn, locale);
    return (
      <Frame locale={locale} controller={controller} title={say.title(due)} preview={say.lead} why={whyRequester(reference, locale)}>
        <Paragraph>{say.lead}</Paragraph>
        {note !== null && <Paragraph>{say.note}</Paragraph>}
        {note !== null && <Quote>{note}</Quote>}
        <Facts
          facts={[
            [name.reference, reference],
            [name.right, rightName],
            [name.due, due],
          ]}
        />
        <Action href={trackUrl} locale={locale}>
          {say.button}
        </Action>
      </Frame>
    );
  },
};
