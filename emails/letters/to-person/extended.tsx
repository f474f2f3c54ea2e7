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

/** `before` and `dueOn` are civil dates: the date the person was told, and the later one; `reason` is what a member of staff typed. `limit`: the most the policy lets it take, in words, and since when; null where it names no such limit. */
export type ExtendedProps = AboutRequest & {
  before: string;
  dueOn: string;
  reason: string;
  limit: { termText: string; reopened: boolean } | null;
};

const words = {
  "zh-CN": {
    subject: "办结日期延后了",
    title: (due: string) => `办结日期延后了，现在最迟 ${due}办结`,
    lead: "很抱歉，我们不能按原定日期办完。下面写明原因。我们会接着办理，您不用重新申请。",
    before: "原定日期",
    reason: "为什么需要更多时间",
    once: "延期只有一次，我们不会再次延期。",
    limit: (term: string, reopened: boolean) => `按政策，自${reopened ? "重新打开" : "收到"}之日起最长不超过 ${term}。`,
    button: "查看进度",
  },
  en: {
    subject: "We need more time for your request",
    title: (due: string) => `We need more time and will finish your request by ${due}`,
    lead: "We are sorry that we cannot finish by the date we gave you. The reason is below. We are still working on your request, so you do not need to ask again.",
    before: "Original date",
    reason: "Why we need more time",
    once: "We can do this only once, and will not ask for more time again.",
    limit: (term: string, reopened: boolean) =>
      `Under the policy, it can take no longer than ${term} from the day ${reopened ? "we reopened your request" : "we received your request"}.`,
    button: "See your request",
  },
} satisfies Record<Locale, object>;

/** Tells the requester that the date is later now, why, and that this happens once only. */
export const extended: Letter<ExtendedProps> = {
  subject({ reference }, locale) {
    return underReference(reference, words[locale].subject);
  },
  Body({ locale, before, dueOn, reason, limit, ...request }) {
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
        {limit && <Paragraph>{say.limit(limit.termText, limit.reopened)}</Paragraph>}
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
      limit: { termText: "3 个月", reopened: false },
    },
    en: {
      ...en,
      before: "2026-10-15",
      dueOn: "2026-12-15",
      reason: "The data are in seven systems, and two of them have to be searched by hand.",
      limit: { termText: "3 months", reopened: false },
    },
  },
};
