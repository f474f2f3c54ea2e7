import { Frame } from "../frame";
import type { FromController, Letter, Locale, Remedies } from "../letter";
import { answerPaper, type ForPaper } from "../paper/answer";
import type { Block } from "../paper/paper";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { Paragraph, Subheading } from "../parts/prose";
import { Quote } from "../parts/quote";
import { WayOut } from "../parts/way-out";
import { writtenDate } from "../words/date";
import { attached, factNames, whyRequester } from "../words/shared";
import { underReference } from "../words/subject";

/** `done` and `where` are staff's words: what was done, and in which systems. `notRetroactive`: a consent was withdrawn, which changes nothing that went before. */
export type FinishedProps = FromController & ForPaper & {
  reference: string;
  rightName: string;
  done: string;
  where: string;
  finishedOn: string;
  trackUrl: string;
  remedies: Remedies;
  notRetroactive?: boolean;
};

const words = {
  "zh-CN": {
    subject: "您的申请已办结",
    title: (day: string) => `您的申请已在 ${day}办结`,
    preview: "下面写明我们做了什么、涉及哪些系统。",
    stop: "。",
    done: "我们做了什么",
    where: "涉及的系统",
    finished: "办结日期",
    before: "撤回同意只影响以后：撤回之前，我们按您的同意所做的处理仍然合法有效。",
    button: "查看结果",
  },
  en: {
    subject: "Your request is finished",
    title: (day: string) => `We finished your request on ${day}`,
    preview: "Below is what we did, and in which systems.",
    stop: ". ",
    done: "What we did",
    where: "In which systems",
    finished: "Finished on",
    before: "Withdrawing consent counts from now on: what we did with your consent before that stays lawful.",
    button: "See the result",
  },
} satisfies Record<Locale, object>;

/** Closes a request: what was done, where, and what to do if it is not right. */
export const finished: Letter<FinishedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, controller, reference, rightName, done, where, finishedOn, trackUrl, remedies, notRetroactive }) {
    const say = words[locale];
    const name = factNames[locale];
    const day = writtenDate(finishedOn, locale);
    return (
      <Frame locale={locale} controller={controller} title={say.title(day)} preview={say.preview} why={whyRequester(reference, locale)}>
        <Facts
          facts={[
            [name.reference, reference],
            [name.right, rightName],
            [say.finished, day],
          ]}
        />
        <Subheading>{say.done}</Subheading>
        <Quote>{done}</Quote>
        <Subheading>{say.where}</Subheading>
        <Quote>{where}</Quote>
        {notRetroactive && <Paragraph>{say.before}</Paragraph>}
        <Paragraph>{attached[locale]}</Paragraph>
        <Action href={trackUrl} locale={locale}>
          {say.button}
        </Action>
        <WayOut remedies={remedies} controller={controller} locale={locale} />
      </Frame>
    );
  },
  paper(props, locale) {
    const say = words[locale];
    const decision: Block[] = [
      { block: "heading", text: say.done },
      { block: "quote", text: props.done },
      { block: "heading", text: say.where },
      { block: "quote", text: props.where },
    ];
    if (props.notRetroactive) decision.push({ block: "text", text: say.before });
    return answerPaper(props, `${say.title(writtenDate(props.finishedOn, locale))}${say.stop}${say.preview}`, decision, props.remedies, locale);
  },
};
