import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { factNames } from "../../words/shared";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `before` and `dueOn` are civil dates: the date the person was told, and the later one; `reason` is what a member of staff typed. */
export type ExtendedProps = AboutRequest & {
  before: string;
  dueOn: string;
  reason: string;
};

const words = {
  "zh-CN": {
    subject: "办结日期延后了",
    title: (due: string) => `办结日期延后了，现在最迟 ${due}办结`,
    lead: "很抱歉，原定日期前我们办不完。下面写明原因。我们会接着办理，不用您重新申请。",
    before: "原定日期",
    reason: "为什么需要更多时间",
    once: "延期只有一次，我们不会再次延期。",
    button: "查看进度",
  },
  en: {
    subject: "We need more time for your request",
    title: (due: string) => `We need more time and will finish your request by ${due}`,
    lead: "We are sorry: we cannot finish by the date we told you, and we say why below. We go on with your request; you need not ask again.",
    before: "Date before",
    reason: "Why we need more time",
    once: "We can take more time only once. We will not do it again.",
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that the date is later now, why, and that this happens once only. */
export const extended: Letter<ExtendedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, before, dueOn, reason, ...request }) {
    const say = words[locale];
    const name = factNames[locale];
    const due = writtenDate(dueOn, locale);
    return (
      <PersonLetter locale={locale} request={request} title={say.title(due)} preview={say.lead}>
        <Paragraph>{say.lead}</Paragraph>
        <Facts facts={[...aboutFacts(request, locale), [say.before, writtenDate(before, locale)], [name.due, due]]} />
        <Subheading>{say.reason}</Subheading>
        <Quote>{reason}</Quote>
        <Paragraph>{say.once}</Paragraph>
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
      </PersonLetter>
    );
  },
  samples: {
    "zh-CN": {
      ...zh,
      before: "2026-10-15",
      dueOn: "2026-12-15",
      reason: "您的资料分在七个系统里，其中两个要人工逐条核对。",
    },
    en: {
      ...en,
      before: "2026-10-15",
      dueOn: "2026-12-15",
      reason: "The data are in seven systems, and two of them have to be searched by hand.",
    },
  },
};
