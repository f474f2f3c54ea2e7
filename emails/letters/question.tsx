import { Frame } from "../frame";
import type { FromController, Letter, Locale } from "../letter";
import { Action } from "../parts/action";
import { Facts } from "../parts/facts";
import { Hint, Paragraph } from "../parts/prose";
import { Quote } from "../parts/quote";
import { aboutFacts } from "../words/behalf";
import { writtenDate } from "../words/date";
import { factNames, whyRequester } from "../words/shared";
import { underReference } from "../words/subject";

/** `question` is what a member of staff typed, line breaks and all; `dueOn` is the day the whole request is due. */
export type QuestionProps = FromController & {
  reference: string;
  rightName: string;
  question: string;
  dueOn: string;
  trackUrl: string;
};

const words = {
  "zh-CN": {
    subject: "请您补充信息",
    title: "请回答一个问题，我们才能接着办理",
    ask: "工作人员想问您：",
    how: "请到进度页回答，越早回答，办得越快。",
    safety: "请不要用邮件发送身份证件照片或密码。",
    button: "去回答",
  },
  en: {
    subject: "We need an answer from you",
    title: "Please answer a question so that we can go on",
    ask: "A member of our staff asks you:",
    how: "Please answer on the page of your request. The sooner you answer, the sooner we can finish.",
    safety: "Please do not send pictures of identity papers, or passwords, by e-mail.",
    button: "Answer the question",
  },
} satisfies Record<Locale, object>;

/** Asks the requester for what staff need to go on. */
export const question: Letter<QuestionProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, controller, reference, rightName, behalf, question: asked, dueOn, trackUrl }) {
    const say = words[locale];
    const name = factNames[locale];
    return (
      <Frame
        locale={locale}
        controller={controller}
        title={say.title}
        preview={say.how}
        why={whyRequester(reference, locale)}
      >
        <Paragraph>{say.ask}</Paragraph>
        <Quote>{asked}</Quote>
        <Paragraph>{say.how}</Paragraph>
        <Facts
          facts={[...aboutFacts({ reference, rightName, behalf }, locale), [name.due, writtenDate(dueOn, locale)]]}
        />
        <Action href={trackUrl} locale={locale}>
          {say.button}
        </Action>
        <Hint>{say.safety}</Hint>
      </Frame>
    );
  },
};
