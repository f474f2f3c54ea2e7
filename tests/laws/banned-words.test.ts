import ts from "typescript";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "#app/domain/language";
import { sources, type Source } from "./sources";

/** Words that were taken out of what people read, what to say instead, and why. */
type Ban = { word: RegExp; instead: string; why: string };

const BANNED: Record<Locale, readonly Ban[]> = {
  "zh-CN": [
    { word: /您现在不能/, instead: "现在没有需要您做的事", why: "sounds like a ban" },
    { word: /当事人/, instead: "申请人、信息的本人", why: "speaks of a lawsuit" },
    { word: /同步办理/, instead: "删除、更正、停止使用", why: "does not say what to do" },
    { word: /最迟应?于/, instead: "最迟 X办结", why: "officialese" },
    { word: /障碍/, instead: "申请人要先处理的事项", why: "a status is not an obstacle race" },
    { word: /不合规/, instead: "没填完整，或者格式不对", why: "says what is wrong with the person, not what to do" },
    { word: /补正/, instead: "修改、补充", why: "the language of courts" },
    { word: /(?<!当日)汇总信|今日进展|进展汇总/, instead: "当日汇总信", why: "one name for one letter" },
    { word: /受理通知|费用告知/, instead: "受理回执、收费告知", why: "one name for one letter" },
    { word: /已由您办理/, instead: "已领取 N 张", why: "taken is not yet done" },
    { word: /未能证实|无法证实/, instead: "未能核实、无法核验", why: "who somebody is is verified" },
    { word: /承诺第/, instead: "政策第 N 版", why: "policies have versions" },
    { word: /按 ?\{?[A-Za-z/]+\}? ?时区|Asia\/Shanghai/, instead: "北京时间", why: "a zone has a name" },
    { word: /工单日志/, instead: "工单记录", why: "one name for one thing" },
    { word: /由人重新|重新看过/, instead: "人工复核、由人工重新决定", why: "translated" },
    { word: /[这哪]一?种使用/, instead: "这项处理、哪项处理", why: "translated" },
    { word: /合规负责人|(?<!个人信息保护)负责人/, instead: "合规经理、经办人", why: "one name for one role" },
    { word: /申诉(决定|结论|结果)/, instead: "复核结论", why: "one name for one thing" },
    {
      word: /[一1] ?(个)?小时(之|以)?内(提交|回复|办结)/,
      instead: "说明页面何时失效",
      why: "reads as a legal deadline",
    },
    { word: /\}\s*(24:00 ?)?(之|以)?前/, instead: "最迟 X", why: "a last day is told as one, and counts" },
    { word: /\}\s*(之|以)后失效/, instead: "到 X为止有效", why: "a last day is told as one, and counts" },
    {
      word: /到 ?\{[^{}]*\b(until|day)\b[^{}]*\}(?!为止)/,
      instead: "到 X为止",
      why: "a last day is told as one, and counts",
    },
    {
      word: /(?<!未能)核实(了)?(您|申请人|本人)?的?身份|验证(了)?(您|申请人|本人)?的?身份|身份验证/,
      instead: "核验身份",
      why: "one name for one thing",
    },
    { word: /查询页面|查询页(?!面)/, instead: "进度页", why: "one name for one page" },
    {
      word: /我的(个人|敏感|精确)?(信息|数据|位置)|与我的约定|我(已撤回|不再|要求)|经我(明确)?同意/,
      instead: "这些信息、已经、不再",
      why: "guardians, agents and relatives read it too",
    },
  ],
  en: [
    { word: /\bnothing you can do\b/i, instead: "nothing for you to do", why: "sounds like a ban" },
    { word: /\bfor whom do you ask\b/i, instead: "Who is this request for?", why: "translated" },
    { word: /\bwhat you are to\b/i, instead: "your relationship to", why: "translated" },
    {
      word: /\bused their rights\b/i,
      instead: "asked us to delete, correct, stop",
      why: "does not say what was asked",
    },
    { word: /\bpromise no\b/i, instead: "policy version", why: "policies have versions" },
    { word: /\bterms?\b(?![^{]*\})/i, instead: "time limit, deadline, due date", why: "legalese" },
    { word: /\b(go|goes|going) on\b/i, instead: "carry on, continue", why: "translated" },
    { word: /\bpapers?\b/i, instead: "document, policy text", why: "translated" },
    { word: /\bmend(ed)?\b/i, instead: "fix", why: "translated" },
    { word: /\bcame in\b/i, instead: "received", why: "translated" },
    { word: /\bbring to an end\b|\bask about it yourself\b/i, instead: "end, ask", why: "translated" },
    { word: /\b(tracking|progress) page\b/i, instead: "the page of your request", why: "one name for one page" },
    { word: /\bcooling-off time\b/i, instead: "cooling-off period", why: "one name for one thing" },
    { word: /\bletter of the day\b|\bnews of the day\b/i, instead: "daily summary", why: "one name for one letter" },
    { word: /\bverdict\b(?![^{]*\})/i, instead: "outcome of the complaint", why: "speaks of a court" },
    { word: /\byou get this letter\b/i, instead: "You are receiving this e-mail", why: "translated" },
    { word: /\bstands? in(to)? (it|the letter)\b/i, instead: "is included in", why: "translated" },
    { word: /\bnothing you did\b/i, instead: "not your fault", why: "translated" },
    { word: /\bbrought back\b.*\baccount\b|\baccount\b.*\bbrought back\b/i, instead: "restored", why: "translated" },
    { word: /\buntil (?!the end of)\{/i, instead: "until the end of X", why: "a last day is told as one, and counts" },
    { word: /Asia\/Shanghai/, instead: "Beijing time", why: "a zone has a name" },
    {
      word: /\bmy (personal |sensitive |exact )?(data|information|location)\b/i,
      instead: "the data, personal data",
      why: "guardians, agents and relatives read it too",
    },
    { word: /\bspeaks? against\b|\bweigh(s|ed|ing)?\b/i, instead: "reasons, considered", why: "translated" },
    { word: /\bstands above\b|\bstands below\b/i, instead: "is shown above", why: "translated" },
    { word: /\bless sure\b|\bsurer\b/i, instead: "not enough, stricter", why: "translated" },
    { word: /\bguarded as\b|\bguard the ticket\b/i, instead: "protected as", why: "one name for one thing" },
    { word: /\ba refusal is told\b/i, instead: "a refusal must be sent", why: "translated" },
    { word: /, save (for|by|as|where|what|those|if)\b/, instead: "except", why: "legalese" },
  ],
};

/** A sentence as it stands in a template: what is put in, between braces by its own words. */
function templateText(node: ts.TemplateExpression): string {
  return node.templateSpans.reduce(
    (text, { expression, literal }) => `${text}{${expression.getText()}}${literal.text}`,
    node.head.text,
  );
}

/** Every sentence of a file: strings, templates whole, and what stands between tags. Import paths and keys are none. */
function sentencesIn({ file, text }: Source): string[] {
  const found: string[] = [];
  function look(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportTypeNode(node)) return;
    if (ts.isPropertyAssignment(node)) return look(node.initializer);
    if (ts.isTemplateExpression(node)) found.push(templateText(node));
    else if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, look);
  }
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const HAN = /\p{Script=Han}/u;

/** Strings that are English words for people: those of these folders, and whatever stands beside Chinese under `en`. */
const ENGLISH = /^(app\/copy\/en|app\/domain\/policies\/(profiles|ledgers)|emails\/(letters|words|paper))\//;

/** The English beside Chinese in a file of both. */
function englishIn(source: Source): string[] {
  if (ENGLISH.test(source.file)) return sentencesIn(source);
  const found: string[] = [];
  function look(node: ts.Node): void {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "en")
      found.push(...sentencesIn({ ...source, text: `(${node.initializer.getText()})` }));
    else ts.forEachChild(node, look);
  }
  look(ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true));
  return found;
}

const PRODUCT = sources("app", "emails", "jobs", "prisma/demo").filter(
  ({ file }) => file !== "emails/test-mail-server.ts",
);
const READ: Record<Locale, (source: Source) => string[]> = {
  "zh-CN": (source) => sentencesIn(source).filter((text) => HAN.test(text)),
  // A word alone, in small letters, is a code.
  en: (source) => englishIn(source).filter((text) => /[A-Za-z]\s/.test(text) || /^[A-Z][a-z]+$/.test(text)),
};

describe.each(LOCALES)("nothing people read in %s says", (locale) => {
  const said = PRODUCT.flatMap((source) => READ[locale](source).map((text) => ({ file: source.file, text })));

  test("nothing at all", () => expect(said.length).toBeGreaterThan(1000));

  test.each(BANNED[locale].map(({ word, instead, why }) => [word, instead, why] as const))(
    "%s: better %s (%s)",
    (word) => {
      expect(said.filter(({ text }) => word.test(text)).map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
    },
  );
});

test.each([
  [
    "zh-CN",
    "已由您办理 3 张工单",
    "最迟应于 5日回复",
    "请在 {day}前办结",
    "可以下载到 {until}，之后删除",
    "{on}24:00 前",
    "我们核实您的身份",
    "请验证身份",
    "到查询页面查看",
    "未经我明确同意",
    "限制使用我的敏感信息",
  ],
  ["en", "For whom do you ask?", "Kept until {day}", "Extend the term", "See the tracking page", "Do not sell my data"],
] as const)("what is banned in %s is found", (locale, ...texts) => {
  for (const text of texts) expect([text, BANNED[locale].some(({ word }) => word.test(text))]).toEqual([text, true]);
});
