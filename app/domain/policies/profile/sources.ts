import { readStand } from "./stands";
import type { Text } from "../../language";

/** What the laws that marks name are called in English. */
const LAWS: Record<string, string> = {
  个人信息保护法: "Personal Information Protection Law",
  反洗钱法: "Anti-Money-Laundering Law",
  电子商务法: "E-Commerce Law",
  网络安全法: "Cybersecurity Law",
  未成年人保护法: "Protection of Minors Law",
  网络数据安全管理条例: "Network Data Security Regulations (Order 790)",
  未成年人网络保护条例: "Regulations on the Protection of Minors in Cyberspace (Order 766)",
  税收征收管理法实施细则: "Tax Collection Rules",
  通用数据保护条例: "General Data Protection Regulation",
  加州消费者隐私法条例: "CCPA Regulations (11 CCR)",
  加州民法典: "California Civil Code",
};

const DIGITS = "零一二三四五六七八九";

/** A number up to 999 as laws write it: 四十五 is 45. */
function numberOf(chinese: string): number {
  const [, hundreds = "", tens = "", ones = ""] = /^(?:(.)百)?零?(?:(.?)十)?(.?)$/.exec(chinese) ?? [];
  const figure = (sign: string) => Math.max(0, DIGITS.indexOf(sign || "零"));
  return figure(hundreds) * 100 + (chinese.includes("十") ? figure(tens || "一") * 10 : 0) + figure(ones);
}

/** Words of a law in English, as far as it is one we know: 《个人信息保护法》第四十五条 is “Personal Information Protection Law, Art. 45”. */
function inEnglish(law: string): string {
  return law
    .replace(/《([^》]+)》/g, (whole, name: string) => LAWS[name] ?? whole)
    .replace(/第([零一二三四五六七八九十百]+)条/g, (_, article: string) => `, Art. ${numberOf(article)}`)
    .replace(/第([零一二三四五六七八九十百]+)[款项]/g, (_, part: string) => `(${numberOf(part)})`)
    .replace(/第([\d.]+)条/g, ", § $1")
    .replace(/（([a-z]|\d+)）项?/g, "($1)")
    .replace(/、/g, "; ")
    .replace(/^, |(?<=; ), /g, "");
}

/** A policy as a source is named after it. */
export type Titled = { name: Text; title: Text | null };

const FIGURES = "零一二三四五六七八九十";

/** A Chinese number below a hundred in figures: `十二` is 12. */
function figureOf(chinese: string): number {
  const [tens, ones] = chinese.includes("十") ? chinese.split("十") : ["零", chinese];
  return (FIGURES.indexOf(tens || "一") % 10) * 10 + Math.max(0, FIGURES.indexOf(ones || "零"));
}

/** A section's number as an English reader reads it: `五8（4）` is 5.8 (4). What is a word stays. */
export function inFigures(section: string): string {
  return section
    .replace(/[零一二三四五六七八九十]+(?=[\d（）().、，]|$)/g, (chinese) => `${figureOf(chinese)}.`)
    .replace(/[（(]/g, " (")
    .replace(/[）)]/g, ") ")
    .replace(/[、，]/g, ", ")
    .replace(/\.(?=[\s).,]|$)/g, "")
    .replace(/\( /g, "(")
    .replace(/\s+/g, " ")
    .trim();
}

/** An article of a law in both languages. In: as marks write it, `《个人信息保护法》第四十五条`. */
export function lawText(law: string): Text {
  return { "zh-CN": law, en: inEnglish(law) };
}

/** Two places one after the other, as one source: a section of the policy, and the law that says the same. */
export function withSource(first: Text | null, second: Text | null): Text | null {
  if (!first || !second) return first ?? second;
  return { "zh-CN": `${first["zh-CN"]}；${second["zh-CN"]}`, en: `${first.en}; ${second.en}` };
}

/** What a mark says to a person: the section of the policy, by its title, or the law. Null for what is the operator's own. */
export function sourceOf(mark: string, { name, title }: Titled): Text | null {
  const stand = readStand(mark);
  if (stand === null || stand.in === "own") return null;
  if (stand.in === "law") return lawText(stand.law);
  const called = title ?? { "zh-CN": `${name["zh-CN"]}隐私政策`, en: `privacy policy of ${name.en}` };
  return {
    "zh-CN": `《${called["zh-CN"]}》${stand.section}`,
    en: `“${called.en}”, section ${inFigures(stand.section)}`,
  };
}
