import type { Locale } from "../letter/letter";
import type { Fact } from "../letter/paper";

// The domain says the same names, which `emails` may not import: where letters are written, a name without words does not compile.

/** What can be asked for, part by part. Evidence and what identifies the person are not among them: an answer need not repeat them. */
type AskedName =
  | "scope"
  | "what"
  | "format"
  | "field"
  | "wrong-value"
  | "right-value"
  | "value"
  | "ground"
  | "erasure"
  | "consents"
  | "other"
  | "accepted"
  | "receiver"
  | "against"
  | "reason"
  | "where"
  | "question"
  | "wish"
  | "decision"
  | "wrong";

/** One part of what was asked: the person's own words, the policy's words they chose, or a choice of ours as its code. */
export type Asked = { name: AskedName; value: string };

const names: Record<Locale, Record<AskedName, string>> = {
  "zh-CN": {
    scope: "范围",
    what: "具体内容",
    format: "格式",
    field: "哪一项信息",
    "wrong-value": "现在的内容",
    "right-value": "应改为",
    value: "要补充的内容",
    ground: "删除理由",
    erasure: "删除还是匿名化",
    consents: "撤回的同意",
    other: "其他要撤回的",
    accepted: "已确认的后果",
    receiver: "接收方",
    against: "反对的是",
    reason: "原因",
    where: "在哪里",
    question: "您的问题",
    wish: "您的要求",
    decision: "哪一个决定",
    wrong: "哪里不对",
  },
  en: {
    scope: "How much",
    what: "What exactly",
    format: "Format",
    field: "Which detail",
    "wrong-value": "What it says now",
    "right-value": "What it should say",
    value: "What to add",
    ground: "Reason for deletion",
    erasure: "Delete or make anonymous",
    consents: "Consents withdrawn",
    other: "Other consents withdrawn",
    accepted: "What you accepted",
    receiver: "Who should receive it",
    against: "You object to",
    reason: "Why",
    where: "Where",
    question: "Your question",
    wish: "What you want",
    decision: "Which decision",
    wrong: "What is wrong",
  },
};

/** Choices of ours, which arrive as codes. */
const choices: Record<Locale, Partial<Record<AskedName, Record<string, string>>>> = {
  "zh-CN": {
    scope: { all: "全部", some: "其中一部分" },
    wrong: {
      "decision-wrong": "答复的结论不对",
      "not-done": "答应的事没有做到",
      late: "没有按期答复",
      treatment: "对待您的方式不妥",
    },
    against: { marketing: "把信息用于直接营销", situation: "另一项处理，理由与本人的情况有关" },
    wish: { explain: "说明这个决定是怎样作出的", human: "由人工重新决定", refuse: "拒绝只由程序作出的决定" },
    erasure: { delete: "删除", anonymise: "匿名化" },
    format: { html: "网页（HTML）", json: "数据文件（JSON）", csv: "表格（CSV）" },
  },
  en: {
    scope: { all: "Everything", some: "Some of it" },
    wrong: {
      "decision-wrong": "The decision is wrong",
      "not-done": "We did not do what we promised",
      late: "We did not answer in time",
      treatment: "You were not treated properly",
    },
    against: { marketing: "Direct marketing", situation: "Another use, because of the person's own situation" },
    wish: {
      explain: "An explanation of how the decision was made",
      human: "A new decision by a person",
      refuse: "No decision made by a program alone",
    },
    erasure: { delete: "Delete", anonymise: "Make anonymous" },
    format: { html: "Web page (HTML)", json: "Data file (JSON)", csv: "Table (CSV)" },
  },
};

/** What was asked, as rows of names and words. */
export function askedPairs(asked: readonly Asked[], locale: Locale): Fact[] {
  return asked.map(({ name, value }) => [names[locale][name], choices[locale][name]?.[value] ?? value]);
}
