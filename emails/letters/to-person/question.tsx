import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Hint, Paragraph } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { ClockNote, type ClockWords } from "../../parts/clock-note";
import { ToSign } from "../../parts/to-sign";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `question` is what a member of staff typed, line breaks and all; `until`: by when an answer is asked for; `dueOn` is the day the whole request is due; `declaration`: something is still to be signed; `clock`: whether the time limit stands still meanwhile, and why. */
export type QuestionProps = AboutRequest & {
  question: string;
  until?: string | null;
  dueOn: string;
  declaration?: boolean;
  clock?: ClockWords | null;
};

const words = {
  "zh-CN": {
    subject: "请您补充信息",
    title: "请回答一个问题，我们才能接着办理",
    ask: "工作人员想向您了解：",
    how: "请到进度页回答，越早回答，办得越快。",
    until: "最迟答复",
    after: "过了这一天没有答复，申请不会自动关闭：您仍然可以回答，我们也会再看下一步怎么办。",
    safety: "请不要用邮件发送身份证件照片或密码。",
    button: "去回答",
  },
  en: {
    subject: "We need an answer from you",
    title: "Please answer a question so that we can carry on",
    ask: "Our staff would like to know:",
    how: "Please answer on the page of your request. The sooner you answer, the sooner we can finish.",
    until: "Answer by",
    after:
      "If we have no answer after that day, your request is not closed because of it. You can still answer, and we will look at what to do next.",
    safety: "Please do not send passwords or photos of identity documents by e-mail.",
    button: "Answer the question",
  },
} satisfies Record<Locale, object>;

const zhQuestion = "您想删除的是哪一个手机号下的资料？\n\n如果有订单号，也请一并告诉我们。";
const enQuestion = "Which phone number do the data belong to?\n\nIf you have an order number, please tell us that too.";

/** Asks the requester for what staff need to go on. */
export const question: Letter<QuestionProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, question: asked, until, dueOn, declaration, clock, ...request }) {
    const say = words[locale];
    const name = factNames[locale];
    return (
      <PersonLetter locale={locale} request={request} title={say.title} preview={say.how}>
        <Paragraph>{say.ask}</Paragraph>
        <Quote>{asked}</Quote>
        <Paragraph>{say.how}</Paragraph>
        <ToSign owed={declaration} locale={locale} />
        <ClockNote clock={clock} locale={locale} />
        {until ? <Paragraph>{say.after}</Paragraph> : null}
        <Facts
          facts={[
            ...aboutFacts(request, locale),
            ...(until ? [[say.until, writtenDate(until, locale)] as const] : []),
            [name.due, writtenDate(dueOn, locale)],
          ]}
        />
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
        <Hint>{say.safety}</Hint>
      </PersonLetter>
    );
  },
  asks: true,
  samples: {
    "zh-CN": { ...zh, question: zhQuestion, until: "2026-09-30", dueOn: "2026-10-15" },
    en: { ...en, question: enQuestion, until: "2026-09-30", dueOn: "2026-10-15" },
  },
};
