import type { Text } from "../../language";
import type { Clue, ClueKind } from "../../policies/profile/clues";
import type { Profile } from "../../policies/profile/profile";
import { machineText } from "../../typed/machine";
import { METHOD_RUNGS, type VerificationMethod } from "../workflow/codes";
import type { FieldError } from "../ticket/typed-fields";
import type { TicketContact, WhatAnswer } from "./answers";
import type { WhoAnswer } from "./clue-answers";

/** What a person told, as far as they can be verified by it. */
export type Told = { who: WhoAnswer; what: WhatAnswer; contact: Pick<TicketContact, "name" | "email"> };

/** One thing that can be held against the record. `disputed`: it is what the person asks to have corrected. */
export type Comparable = { id: string; name: Text; value: string | null; disputed: boolean };

type Correction = Extract<WhatAnswer, { right: "correct" }>;
/** What something is, whatever a policy calls it. */
type Sort = "account" | "name" | "phone" | "email" | "order" | "plate" | "company";

/** How people call each sort of thing in a word or two. */
const CALLED: Record<Sort, RegExp> = {
  account: /账号|帐号|账户|帐户|用户名|登录名|account|user ?name|log-?in/i,
  name: /姓名|名字|真名|收货人|提货人|\bname\b/i,
  phone: /手机|电话|联系方式|phone|mobile|\bcell\b|contact number/i,
  email: /邮箱|邮件|邮址|联系方式|e-?mail/i,
  order: /订单|提单|发票号|单号|order|bill of lading|invoice number/i,
  plate: /车牌|number ?plate|licen[cs]e ?plate|registration/i,
  company: /公司|企业|店铺|商号|company|shop|firm/i,
};

/** What a clue of each kind can be. */
const SORTS: Record<ClueKind, readonly Sort[]> = {
  account: ["account"],
  name: ["name"],
  phone: ["phone"],
  email: ["email"],
  "phone-or-email": ["phone", "email"],
  "order-number": ["order"],
  "bill-of-lading": ["order"],
  plate: ["plate"],
  shop: ["company"],
  text: [],
};

/** The two things every request has beside its clues, and what else staff may have looked at. */
const OF_CONTACT = {
  "given-name": { name: { "zh-CN": "申请人填写的姓名", en: "The name given" }, sort: "name" },
  "given-email": { name: { "zh-CN": "收验证码的邮箱", en: "The e-mail address that got the code" }, sort: "email" },
} as const;
const ELSE = { "zh-CN": "档案里的其他信息（写在下面）", en: "Something else on record (say what below)" };
export const SOMETHING_ELSE = "something-else";

/** A value without what only spells it: blanks, dashes, dots, upper case. */
function bare(value: string): string {
  return machineText(value)
    .toLowerCase()
    .replace(/[\s\-_.,;:()（）、，。+]/g, "");
}

/** Shorter values agree by chance. */
const TELLING = 3;

function sameValue(value: string | null, { wrongValue, rightValue }: Correction): boolean {
  const told = bare(value ?? "");
  return told !== "" && [wrongValue, rightValue].some((each) => bare(each) === told);
}

function namesSort({ field, wrongValue, rightValue }: Correction, sort: Sort): boolean {
  // A contact can be a phone or an e-mail address: the values say which.
  if (sort === "phone" && [wrongValue, rightValue].every((each) => each.includes("@"))) return false;
  if (sort === "email" && ![wrongValue, rightValue].some((each) => each.includes("@")) && /联系方式/.test(field))
    return false;
  // A company's name and a user name are no person's.
  if (sort === "name" && (CALLED.company.test(field) || CALLED.account.test(field))) return false;
  return CALLED[sort].test(field);
}

/** Whether the field is called as the clue is; of a clue whose kind says nothing of what it is, a part of its name is enough. */
function namesSame({ field }: Correction, { name, kind }: Pick<Clue, "name" | "kind">): boolean {
  const asked = bare(field);
  return Object.values(name).some((called) => {
    const known = bare(called);
    if (known === "") return false;
    if (asked === known || SORTS[kind].length > 0) return asked === known;
    return asked.includes(known) || (asked.length >= TELLING && known.includes(asked));
  });
}

/** The kind a value of a phone-or-e-mail clue is of, where it was told. */
function sortsOf(kind: ClueKind, value: string | null): readonly Sort[] {
  if (kind !== "phone-or-email" || value === null) return SORTS[kind];
  return value.includes("@") ? ["email"] : ["phone"];
}

/**
 * What somebody can be held against the record by whose data are to be corrected, in the policy's order: each of its clues, their name, their address, something else. Null for any other right.
 * What they say is wrong is marked, by its value, by what it is called and by what it is. Source: CCPA Regulations (11 CCR), 7060(h).
 */
export function comparables({ clues }: Pick<Profile, "clues">, { who, what, contact }: Told): Comparable[] | null {
  if (what.right !== "correct") return null;
  const ofClues = clues.map(({ id, name, kind }): Comparable => {
    const value = who[id] ?? null;
    const sorts = sortsOf(kind, value);
    const disputed =
      sameValue(value, what) || namesSame(what, { name, kind }) || sorts.some((sort) => namesSort(what, sort));
    return { id, name, value, disputed };
  });
  const given = { "given-name": contact.name, "given-email": contact.email };
  const ofContact = (Object.keys(OF_CONTACT) as (keyof typeof OF_CONTACT)[]).map((id): Comparable => {
    const { name, sort } = OF_CONTACT[id];
    return { id, name, value: given[id], disputed: sameValue(given[id], what) || namesSort(what, sort) };
  });
  return [...ofClues, ...ofContact, { id: SOMETHING_ELSE, name: ELSE, value: null, disputed: false }];
}

/** Whether words of staff speak of what is to be corrected, by its name or its value. */
function speaksOf(words: string, { field, wrongValue, rightValue }: Correction): boolean {
  const said = bare(words);
  return [field, wrongValue, rightValue].some((each) => {
    const disputed = bare(each);
    return disputed.length >= Math.min(TELLING, [...each].length) && disputed.length > 1 && said.includes(disputed);
  });
}

/** How a verification was done, as far as it is looked at here. */
export type Comparison = {
  method?: VerificationMethod | undefined;
  subjectMethod?: VerificationMethod | null | undefined;
  compared?: readonly string[] | undefined;
  detail?: string | undefined;
};

/** Methods that rest on facts of record. */
function restsOnFacts(method: VerificationMethod | null | undefined): boolean {
  return (
    method === "code-and-facts" || (method !== null && method !== undefined && METHOD_RUNGS[method] === "declaration")
  );
}

/**
 * What is wrong with verifying somebody by what they say is wrong, by field; empty where nothing is. Where facts were compared it is said which, and none of them is in dispute; neither is the contact on
 * file, where it is that which is to be corrected. In: the policy, what was told, how it was verified.
 */
export function comparisonGaps(
  profile: Pick<Profile, "clues">,
  told: Told,
  { method, subjectMethod, compared = [], detail = "" }: Comparison,
): Partial<Record<"method" | "subjectMethod" | "compared" | "detail", FieldError>> {
  const { what } = told;
  const all = comparables(profile, told);
  if (!all || what.right !== "correct") return {};
  const contact = namesSort(what, "phone") || namesSort(what, "email");
  const byContact = (each: VerificationMethod | null | undefined) => contact && each === "contact-on-file";
  const facts = restsOnFacts(method) || restsOnFacts(subjectMethod);
  const chosen = all.filter(({ id }) => compared.includes(id));
  const gaps: Record<string, FieldError | null> = {
    method: byContact(method) ? "in-dispute" : null,
    subjectMethod: byContact(subjectMethod) ? "in-dispute" : null,
    compared: chosen.some(({ disputed }) => disputed)
      ? "in-dispute"
      : facts && chosen.length === 0
        ? "choose-any"
        : null,
    detail: facts && speaksOf(detail, what) ? "in-dispute" : null,
  };
  return Object.fromEntries(Object.entries(gaps).filter(([, code]) => code !== null));
}
