import type { AboutRequest, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Facts } from "../../parts/facts";
import { PersonLetter } from "../../parts/person-letter";
import { Paragraph, Subheading } from "../../parts/prose";
import { Quote } from "../../parts/quote";
import { aboutFacts } from "../../words/behalf";
import { writtenDate } from "../../words/date";
import { underReference } from "../../words/subject";
import { en, zh } from "../sample";

/** `what` is the item, `note` staff's words on it; `until` the day to which it is kept on, where it is. */
export type RestrictionEndedProps = AboutRequest & {
  what: string;
  result: "deleted" | "anonymised" | "kept";
  until: string | null;
  note: string;
};

const words = {
  "zh-CN": {
    title: { deleted: "之前保存的信息已删除", anonymised: "之前保存的信息已匿名化", kept: "有一部分信息还要继续保存" },
    lead: "您的申请办结时，有一部分信息暂时只能保存，不作其他使用。现在到期了，处理结果如下。",
    what: "哪一部分",
    said: "说明",
    until: "保存的最后一天",
    button: "查看结果",
  },
  en: {
    title: {
      deleted: "The data we had to keep have been deleted",
      anonymised: "The data we had to keep have been made anonymous",
      kept: "We must keep some of the data for longer",
    },
    lead: "When we finished your request, some of the data had to be stored for a time without being used. That time is now over, and this is the result.",
    what: "Which part",
    said: "What we did, and why",
    until: "Kept until the end of",
    button: "See the result",
  },
} satisfies Record<Locale, object>;

/** Tells a person what became of what had to be kept for a time. */
export const restrictionEnded: Letter<RestrictionEndedProps> = {
  subject({ reference, result }, locale) {
    return underReference(reference, words[locale].title[result]);
  },
  Body({ locale, what, result, until, note, ...request }) {
    const say = words[locale];
    return (
      <PersonLetter locale={locale} request={request} title={say.title[result]} preview={say.lead}>
        <Paragraph>{say.lead}</Paragraph>
        <Facts
          facts={[
            ...aboutFacts(request, locale),
            ...(until === null ? [] : [[say.until, writtenDate(until, locale)] as const]),
          ]}
        />
        <Subheading>{say.what}</Subheading>
        <Quote>{what}</Quote>
        <Subheading>{say.said}</Subheading>
        <Quote>{note}</Quote>
        <Action href={request.link} locale={locale}>
          {say.button}
        </Action>
      </PersonLetter>
    );
  },
  samples: {
    "zh-CN": { ...zh, what: "2025 年的订单", result: "kept", until: "2028-06-30", note: "有一笔订单还在诉讼中。" },
    en: {
      ...en,
      what: "Orders of 2025",
      result: "deleted",
      until: null,
      note: "The time we had to keep them is over, and nothing else requires them.",
    },
  },
};
