import type { ClueKind } from "../../policies/profile/clues";
import { beginningsOf, whole, type Spelling } from "./spelling";
import {
  isPhoneLike,
  lastFigures,
  spellAccount,
  spellEmail,
  spellLocalPart,
  spellNames,
  spellOrder,
  spellPhone,
  spellPlate,
} from "./spell";

/** More spellings than what one ticket tells ever needs; what is more is not looked for by. */
export const MOST_SPELLINGS = 200;
/** As many values stand in one field at most, or are read out of one text. */
const MOST_VALUES = 10;
/** Shortest value of each kind that is worth looking for, and longest of a clue in words. */
const SHORTEST = { account: 2, name: 2, order: 4, plate: 5, other: 4 } as const;
const LONGEST_OTHER = 60;
/** The part before the sign tells nobody where it is shorter: `info`, `admin`. */
export const SHORTEST_LOCAL = 6;

/** The sign of an address, in whatever width. */
const AT = /[@＠﹫]/u;

function emailSpellings(typed: string): Spelling[] {
  const email = AT.test(typed) ? spellEmail(typed) : null;
  if (email === null) return [];
  const local = spellLocalPart(email);
  return [
    whole("email", email),
    ...(local.length < SHORTEST_LOCAL ? [] : [{ way: "email", part: "start", value: local } as const]),
  ];
}

function phoneSpellings(typed: string): Spelling[] {
  const phone = isPhoneLike(typed) ? spellPhone(typed) : null;
  if (phone === null) return [];
  const last = lastFigures(phone);
  return [whole("phone", phone), ...(last === null ? [] : [{ way: "phone", part: "end", value: last } as const])];
}

function valueSpellings(way: keyof typeof SHORTEST, value: string): Spelling[] {
  return [...value].length < SHORTEST[way] ? [] : [whole(way, value), ...beginningsOf(way, value)];
}

/** An account is often a number or an address, and is then found as one. */
function accountSpellings(typed: string): Spelling[] {
  const as = [...emailSpellings(typed), ...phoneSpellings(typed)];
  const account = spellAccount(typed);
  return [...as, ...(as.length > 0 ? [whole("account", account)] : valueSpellings("account", account))];
}

function nameSpellings(typed: string): Spelling[] {
  return spellNames(typed).flatMap((name) => valueSpellings("name", name));
}

function orderSpellings(typed: string): Spelling[] {
  return valueSpellings("order", spellOrder(typed));
}

/** Many leave out the sign of the province. */
function plateSpellings(typed: string): Spelling[] {
  const plate = spellPlate(typed);
  const without = plate.replace(/^\p{Script=Han}/u, "");
  return [...new Set([plate, without])].flatMap((value) => valueSpellings("plate", value));
}

function contactSpellings(typed: string): Spelling[] {
  const as = [...emailSpellings(typed), ...phoneSpellings(typed)];
  return as.length > 0 ? as : accountSpellings(typed);
}

const PLATE = /\p{Script=Han}\s?[A-Za-z]\s?[·•.・-]?\s?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])/gu;
const EMAIL = /[^\s,，;；、:：<>()（）"“”]{1,64}[@＠][^\s,，;；、<>()（）"“”]{3,255}/gu;
const PHONE = /(?<![A-Za-z\d])[+＋(]?\d(?:[\d ()-]{5,20})\d(?![A-Za-z\d])/gu;
const NUMBER = /(?<![\p{L}\p{N}@.])(?=[A-Za-z-]{0,20}\d)[A-Za-z0-9][A-Za-z0-9-]{6,38}[A-Za-z0-9](?![\p{L}\p{N}@])/gu;

function found(text: string, shape: RegExp, spell: (typed: string) => Spelling[]): Spelling[] {
  return [...text.matchAll(shape)].slice(0, MOST_VALUES).flatMap(([typed]) => spell(typed));
}

/** What of a text has the shape of an address, a phone number, a plate or a number of an order: somebody may be found by it. */
export function spellingsInText(text: string): Spelling[] {
  const plain = text.normalize("NFKC");
  return distinct([
    ...found(plain, EMAIL, emailSpellings),
    ...found(plain, PHONE, phoneSpellings),
    ...found(plain, PLATE, plateSpellings),
    ...found(plain, NUMBER, orderSpellings),
  ]);
}

function textSpellings(typed: string): Spelling[] {
  const value = spellAccount(typed);
  const said = [...value].length > LONGEST_OTHER ? [] : valueSpellings("other", value);
  return [...said, ...spellingsInText(typed)];
}

const BY_KIND: Record<ClueKind, (typed: string) => Spelling[]> = {
  account: accountSpellings,
  name: nameSpellings,
  phone: phoneSpellings,
  email: emailSpellings,
  "phone-or-email": contactSpellings,
  "order-number": orderSpellings,
  "bill-of-lading": orderSpellings,
  plate: plateSpellings,
  shop: accountSpellings,
  text: textSpellings,
};

/** Several values in one field: `A123、A124`. What is a sentence is looked through as one. */
function valuesIn(kind: ClueKind, typed: string): string[] {
  if (kind === "text" || kind === "name") return [typed];
  const parts = typed.split(/[,，、;；/／\n]+/).filter((part) => part.trim() !== "");
  return parts.length > 1 ? [typed, ...parts.slice(0, MOST_VALUES)] : [typed];
}

function distinct(spellings: readonly Spelling[]): Spelling[] {
  return [...new Map(spellings.map((each) => [`${each.way}:${each.part}:${each.value}`, each])).values()];
}

/** Something that was told: of a clue of the policy, or what every ticket has. */
export type ToldValue = { kind: ClueKind; value: string };

/** All spellings by which somebody is found who told these things. */
export function spellingsOf(told: readonly ToldValue[]): Spelling[] {
  return distinct(
    told.flatMap(({ kind, value }) => valuesIn(kind, value).flatMap((each) => BY_KIND[kind](each))),
  ).slice(0, MOST_SPELLINGS);
}
