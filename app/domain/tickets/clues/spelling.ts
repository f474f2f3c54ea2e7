/** What a value can be found as. What a policy calls its clues is its own affair: these are what a caller says. */
export type ClueWay = "email" | "phone" | "account" | "name" | "order" | "plate" | "other";

/** Which part of a value is looked for. */
export type CluePart = "whole" | "start" | "end";

/** One spelling of a value by which it is found, in the one form it has however it was typed. Never stored or shown: only its digest is. */
export type Spelling = { way: ClueWay; part: CluePart; value: string };

export function whole(way: ClueWay, value: string): Spelling {
  return { way, part: "whole", value };
}

/** What a person sees as signs, as far as beginnings are cut by them. */
function signsOf(text: string): string[] {
  return [...text];
}

const HAN = /\p{Script=Han}/u;

/** How much a sign says: there are thousands of Han signs and two dozen letters. */
function weightOf(text: string): number {
  return signsOf(text).reduce((sum, sign) => sum + (HAN.test(sign) ? 2 : 1), 0);
}

/** The beginning of a text that weighs at least so much; null where all of it is needed for that. */
function beginning(text: string, weight: number): string | null {
  let taken = "";
  for (const sign of signsOf(text)) {
    if (weightOf(taken) >= weight) return taken;
    taken += sign;
  }
  return null;
}

/**
 * The weights of the beginnings by which a value is found, short to long; none of what is not listed. A digest says of whom it stands by how often it is
 * there: what begins like thousands of others would be known by its count. Each is long enough that few share it (`docs/decisions/031`).
 */
const BEGINNINGS: Partial<Record<ClueWay, readonly number[]>> = {
  account: [6, 10],
  name: [10, 14],
  order: [10],
};

/** The beginnings under which a value is kept. */
export function beginningsOf(way: ClueWay, value: string): Spelling[] {
  // Of a number used as an account the first figures say only where and when it was given out.
  if (way === "account" && /^[\d+]+$/.test(value)) return [];
  return (BEGINNINGS[way] ?? []).flatMap((weight) => {
    const start = beginning(value, weight);
    return start === null ? [] : [{ way, part: "start" as const, value: start }];
  });
}

/** The longest kept beginning of what was typed, by which it is looked for; null where it is too short to be one. */
export function beginningToFind(way: ClueWay, typed: string): Spelling | null {
  const weights = BEGINNINGS[way] ?? [];
  const starts = weights.flatMap((weight) => (weightOf(typed) >= weight ? (beginning(typed, weight) ?? typed) : []));
  const value = starts.at(-1);
  return value === undefined || weightOf(value) < weights[0]! ? null : { way, part: "start", value };
}
