import type { Locale } from "../letter/letter";
import { writtenDate } from "./date";

type ParticularName =
  | "measure"
  | "processing"
  | "since"
  | "until"
  | "places"
  | "still"
  | "explanation"
  | "language"
  | "logic"
  | "factors"
  | "review"
  | "decided";
type ParticularRight = "restrict" | "object" | "personalisation" | "opt-out" | "limit" | "rules" | "automated";

// The person's page has the same words, and the domain the same names. `emails` imports neither; a law holds words to words, types names to names.

/** What an answer says that only its right asks for: choices of ours arrive as codes, days as civil dates, the rest as staff wrote it. */
export type Particulars = { right: ParticularRight; facts: { name: ParticularName; value: string }[] };

const words = {
  "zh-CN": {
    titles: {
      restrict: "停止或限制了什么",
      object: "停止了哪项处理",
      personalisation: "关闭了什么",
      "opt-out": "停止了哪些出售和共享",
      limit: "限制了哪些使用",
      rules: "说明",
      automated: "这个决定是怎样作出的",
    },
    names: {
      measure: "怎么处理",
      processing: "哪项处理",
      since: "开始日期",
      until: "结束日期",
      places: "在哪里关闭",
      still: "仍会看到的内容",
      explanation: "说明",
      language: "说明的语言",
      logic: "决定是怎样得出的",
      factors: "主要看哪些因素",
      review: "人工复核",
      decided: "复核后的决定",
    },
    choices: {
      measure: { stopped: "停止这项处理", limited: "限制这项处理" },
      language: { "zh-CN": "中文", en: "英文" },
      review: {
        none: "没有人工复核",
        upheld: "已人工复核，维持原来的决定",
        changed: "已人工复核，作出了新的决定",
      },
    },
  },
  en: {
    titles: {
      restrict: "What was stopped or limited",
      object: "What was stopped",
      personalisation: "What was switched off",
      "opt-out": "What is no longer sold or shared",
      limit: "What was limited",
      rules: "Explanation",
      automated: "How the decision was made",
    },
    names: {
      measure: "What we did",
      processing: "Which use",
      since: "First day",
      until: "Last day",
      places: "Where it was switched off",
      still: "What you will still see",
      explanation: "Explanation",
      language: "Language of the explanation",
      logic: "How the program decides",
      factors: "The most important factors",
      review: "Human review",
      decided: "Decision after the review",
    },
    choices: {
      measure: { stopped: "This use was stopped", limited: "This use was limited" },
      language: { "zh-CN": "Chinese", en: "English" },
      review: {
        none: "No human review",
        upheld: "A person reviewed it: the decision stands",
        changed: "A person reviewed it and made a new decision",
      },
    },
  },
} satisfies Record<Locale, object>;

/** What the part of an answer is called. */
export function particularsTitle({ right }: Particulars, locale: Locale): string {
  return words[locale].titles[right];
}

/** The particulars as names and words. */
export function particularPairs({ facts }: Particulars, locale: Locale): { name: string; value: string }[] {
  const { names, choices } = words[locale];
  return facts.map(({ name, value }) => {
    const chosen = (choices as Partial<Record<ParticularName, Record<string, string>>>)[name]?.[value];
    return {
      name: names[name],
      value: chosen ?? (name === "since" || name === "until" ? writtenDate(value, locale) : value),
    };
  });
}
