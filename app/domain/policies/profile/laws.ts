import type { Right } from "./rights";

/** The laws a policy can be written under. `other`: one the product has no grounds and no sources of. */
export const LAW_IDS = ["pipl", "gdpr", "ccpa", "other"] as const;
export type LawId = (typeof LAW_IDS)[number];

/** A law the product knows by name. */
type NamedLaw = Exclude<LawId, "other">;

const FOREIGN: Record<Exclude<NamedLaw, "pipl">, RegExp> = {
  gdpr: /《[^《》]*通用数据保护条例》|通用数据保护条例|GDPR|General Data Protection Regulation|2016\/679/gi,
  ccpa: /《[^《》]*(?:加州|加利福尼亚)[^《》]*》|加州|加利福尼亚|CCPA|CPRA|California|Cal\. (?:Civ|Code)/gi,
};

/** Laws, regulations and standards of China: by a title in 《》, or by what English readers call them. */
const CHINESE =
  /《[^》]*(?:法|条例|细则|办法|规定)》|(?:个人信息保护|网络安全|数据安全|电子商务|反洗钱|未成年人保护)法|\bGB ?\/ ?T|\bPIPL\b|Personal Information Protection Law|Cybersecurity Law|E-Commerce Law|Anti-Money-Laundering Law|Protection of Minors Law|Tax Collection Rules|\bOrder 7(?:66|90)\b/i;

/** Which of the laws a source names: `《个人信息保护法》第四十五条` names one, `GDPR 12(5)` another, a section of a policy none. */
export function lawsNamed(source: string): NamedLaw[] {
  const foreign = (Object.keys(FOREIGN) as (keyof typeof FOREIGN)[]).filter((law) => source.search(FOREIGN[law]) >= 0);
  const rest = Object.values(FOREIGN).reduce((left, names) => left.replace(names, ""), source);
  return CHINESE.test(rest) ? ["pipl", ...foreign] : foreign;
}

/** Whether a source names a law that is not the policy's. False while nobody has said under which law the policy is written. */
export function isOfAnotherLaw(source: string, law: LawId | null): boolean {
  return law !== null && lawsNamed(source).some((named) => named !== law);
}

const STANDARD = /\bGB ?\/ ?T/gi;

/** Whether a source is a recommended standard and nothing more: it may stand beside a law, and is no reason by itself. */
export function isStandardAlone(source: string): boolean {
  const rest = source.replace(STANDARD, "");
  return rest !== source && lawsNamed(rest).length === 0;
}

/** Under which law a policy is written. One older than the question is taken by its calendar: China's, or none we know. */
export function lawOf({ law, calendar }: { law: LawId | null; calendar: string }): LawId {
  return law ?? (calendar === "CN" ? "pipl" : "other");
}

/** What a law says where a request is refused: that reasons are owed, that one may complain to an authority, that one may sue. */
type OnRefusal = { reasons: string; complain?: string; court?: string };

/** Articles about refusals, as marks write laws. Source: PIPL 50, 65; GDPR 12(4), 77(1), 79. */
export const ON_REFUSAL: Partial<Record<LawId, OnRefusal>> = {
  pipl: {
    reasons: "《个人信息保护法》第五十条",
    complain: "《个人信息保护法》第六十五条",
    court: "《个人信息保护法》第五十条",
  },
  gdpr: {
    reasons: "《通用数据保护条例》第十二条第四款",
    complain: "《通用数据保护条例》第七十七条第一款",
    court: "《通用数据保护条例》第七十九条",
  },
};

/** Why a promise can stand still: who asks is in reasonable doubt, or what is meant has to be made clear. */
export const PAUSE_REASONS = ["identity", "clarification"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/**
 * Laws under which a promise that may pause does so for these reasons alone, each with the article that says so, as marks write laws. No article speaks of a
 * clarification: it is the reading of the European Data Protection Board. Source: GDPR 12(6); Guidelines 01/2022 on the right of access, 159.
 */
export const PAUSES_ONLY_FOR: Partial<Record<LawId, Record<PauseReason, string | null>>> = {
  gdpr: { identity: "《通用数据保护条例》第十二条第六款", clarification: null },
};

/**
 * Rights for which a law lets the business have an agent's permission confirmed by the person themselves, or verify them directly, beside the
 * permission the agent shows. Source: CCPA Regulations (11 CCR), 7063(a).
 */
const AGENTS_ARE_CONFIRMED: Partial<Record<LawId, readonly Right[]>> = {
  ccpa: ["access", "copy", "correct", "delete"],
};

/** Whether an agent who asks for a right under a policy is taken at more than the permission they show. */
export function confirmsAgents(policy: { law: LawId | null; calendar: string }, right: Right): boolean {
  return AGENTS_ARE_CONFIRMED[lawOf(policy)]?.includes(right) ?? false;
}
