import { machineText } from "../../../typed/machine";
import { oneLine } from "../../../typed/text";
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
} from "../../clues/spell";
import { beginningToFind, whole, type CluePart, type ClueWay, type Spelling } from "../../clues/spelling";
import { SHORTEST_LOCAL } from "../../clues/told";
import { parseReferenceBeginning } from "../../ticket/reference";

/** What something typed into the search box may be. */
export const SEARCH_WAYS = [
  "reference",
  "email",
  "phone",
  "plate",
  "order",
  "account",
  "name",
  "other",
] as const satisfies readonly (ClueWay | "reference")[];
export type SearchWay = (typeof SEARCH_WAYS)[number];

/** By what a ticket was found: what it was taken for, and which part of it is the same. */
export type MatchedBy = { way: SearchWay; part: CluePart };

/** What was typed, as it is looked for. `reference`: how a reference begins that is meant; whole where it has all its letters. */
export type Looked = {
  ways: SearchWay[];
  reference: string | null;
  spellings: Spelling[];
};

/** Longest text anybody looks for: an address. */
export const LONGEST_TYPED = 254;
const WHOLE_REFERENCE = 12;

/** Whether a reference is looked for as a whole. */
export function isWholeReference(start: string): boolean {
  return start.length === WHOLE_REFERENCE;
}

function asEmail(typed: string): Spelling[] {
  const plain = machineText(typed);
  const email = spellEmail(typed);
  if (email !== null) return [whole("email", email)];
  const local = /^[\w.+'-]+@?$/.test(plain) ? spellLocalPart(plain) : "";
  return local.length < SHORTEST_LOCAL || /^[\d-]+$/.test(plain) ? [] : [{ way: "email", part: "start", value: local }];
}

/** A mobile number of the mainland, as it is spelt. */
const MOBILE = /^861[3-9]\d{9}$/;

/** Whole; by its last figures only where those are what was typed, or where nobody can say what stands before them. */
function asPhone(typed: string): Spelling[] {
  if (!isPhoneLike(typed)) return [];
  const phone = spellPhone(typed);
  const last = phone !== null && MOBILE.test(phone) ? null : lastFigures(typed);
  return [
    ...(phone === null ? [] : [whole("phone", phone)]),
    ...(last === null ? [] : [{ way: "phone", part: "end", value: last } as const]),
  ];
}

const PLATE = /^(\p{Script=Han}?[A-Z])[A-Z\d]{5,6}$/u;

function asPlate(typed: string): Spelling[] {
  const plate = spellPlate(typed);
  return PLATE.test(plate) && /\d/.test(plate) ? [whole("plate", plate)] : [];
}

function withBeginning(way: ClueWay, value: string): Spelling[] {
  const start = beginningToFind(way, value);
  return start === null ? [whole(way, value)] : [whole(way, value), start];
}

function asOrder(typed: string): Spelling[] {
  const order = spellOrder(typed);
  const isOne = order.length >= 4 && /\d/.test(order) && !/[@＠]/.test(typed);
  return isOne ? withBeginning("order", order) : [];
}

function asAccount(typed: string): Spelling[] {
  const account = spellAccount(typed);
  return [...account].length < 2 ? [] : withBeginning("account", account);
}

function asName(typed: string): Spelling[] {
  if (/[\d@＠]/.test(machineText(typed)) || !/\p{L}/u.test(typed)) return [];
  return spellNames(typed).flatMap((name) => ([...name].length < 2 ? [] : withBeginning("name", name)));
}

function asOther(typed: string): Spelling[] {
  const value = spellAccount(typed);
  return [...value].length < 4 ? [] : [whole("other", value)];
}

function all(typed: string): Spelling[] {
  const email = spellEmail(typed);
  // An account that is an address is kept as one, too.
  if (email !== null) return [whole("email", email)];
  const phone = asPhone(typed);
  // A mobile number is an account as a number: what has its shape is looked for once.
  const mobile = phone.some(({ value }) => MOBILE.test(value));
  return [
    ...asEmail(typed),
    ...phone,
    ...asPlate(typed),
    ...asOrder(typed),
    ...(mobile ? [] : [...asAccount(typed), ...asName(typed), ...asOther(typed)]),
  ];
}

/**
 * What was typed into the search box, taken for whatever it may be: a reference however it is spelt, an address, a number with blanks or its country, a plate
 * with its dot. Out: null where it is too short to be anything.
 */
export function readTyped(text: string): Looked | null {
  const typed = oneLine(text).trim();
  const reference = parseReferenceBeginning(typed);
  const meant = reference && (reference.named || isWholeReference(reference.start));
  const spellings = meant ? [] : all(typed);
  const ways = new Set<SearchWay>([...(reference ? ["reference" as const] : []), ...spellings.map(({ way }) => way)]);
  if (ways.size === 0) return null;
  return {
    ways: SEARCH_WAYS.filter((way) => ways.has(way)),
    reference: reference?.start ?? null,
    spellings,
  };
}

/** Whether a person is looked for, by what they told. A reference is nobody's data. */
export function looksForPerson({ spellings }: Looked): boolean {
  return spellings.length > 0;
}

/** The one text under which the journal knows what was looked for, however it was typed. */
export function lookedFor({ reference, spellings }: Looked): string {
  return [reference ?? "", ...spellings.map(({ way, part, value }) => `${way}:${part}:${value}`)].join("\n");
}
