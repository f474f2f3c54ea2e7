import { z } from "zod";
import type { Text } from "../../language";
import { tellsApart, type Clue, type ClueKind } from "../../policies/profile/clues";
import type { Profile } from "../../policies/profile/profile";
import {
  optionalClue,
  optionalEmail,
  optionalLine,
  optionalParagraph,
  optionalPhone,
  type FieldError,
} from "../ticket/typed-fields";

/** What a person told to be found by: the policy's clues, by their ids. What was left empty is not there. */
export type WhoAnswer = Record<string, string>;

/** How each kind of clue is spelt and checked. Nothing is turned away that might still find somebody. */
const VALUES = {
  account: optionalClue,
  name: optionalLine,
  phone: optionalPhone,
  email: optionalEmail,
  "phone-or-email": optionalClue,
  "order-number": optionalClue,
  "bill-of-lading": optionalClue,
  plate: optionalClue,
  shop: optionalLine,
  text: optionalParagraph,
} as const satisfies Record<ClueKind, z.ZodType<string>>;

/** The field in which a form asks for a clue. */
export function clueField(id: string): string {
  return `clue-${id}`;
}

/** The clues of a policy in the groups in which they are asked: of those with an account, of those without, of everybody; as they first come in its list. */
export function clueGroups<C extends Pick<Clue, "holder">>(
  clues: readonly C[],
): { holder: Clue["holder"]; clues: C[] }[] {
  const holders = [...new Set(clues.map(({ holder }) => holder))];
  return holders.map((holder) => ({ holder, clues: clues.filter((clue) => clue.holder === holder) }));
}

/** The required clues that somebody must still tell. What is asked of those with an account, or of those without, must be told by whoever told anything of it. */
function stillRequired(clues: readonly Clue[], told: Record<string, string>): Clue[] {
  const isTold = ({ id }: Clue) => (told[clueField(id)] ?? "") !== "";
  return clueGroups(clues).flatMap(({ holder, clues: group }) =>
    holder === "anyone" || group.some(isTold) ? group.filter((clue) => clue.required && !isTold(clue)) : [],
  );
}

/** The schema of “who you are to us” under a policy's own clues. Nobody needs an account; one thing we can look for is enough. */
export function whoSchema({ clues }: Pick<Profile, "clues">) {
  return z
    .object(Object.fromEntries(clues.map(({ id, kind }) => [clueField(id), VALUES[kind]])))
    .superRefine((told: Record<string, string>, context) => {
      const say = (id: string, message: FieldError) =>
        context.addIssue({ code: "custom", path: [clueField(id)], message });
      const missing = stillRequired(clues, told);
      for (const { id } of missing) say(id, "required");
      if (missing.length === 0 && Object.values(told).every((value) => value === "")) say(clues[0]!.id, "say-one");
    })
    .transform((told: Record<string, string>): WhoAnswer => {
      const all = clues.map(({ id }): [string, string] => [id, told[clueField(id)] ?? ""]);
      return Object.fromEntries(all.filter(([, value]) => value !== ""));
    });
}

/** What was told, as the form of its question shows it. */
export function clueFields(who: WhoAnswer): Record<string, string> {
  return Object.fromEntries(Object.entries(who).map(([id, value]) => [clueField(id), value]));
}

/** Names under which answers were kept before policies had lists of clues of their own. */
const FORMER_NAMES: Record<string, string> = {
  knownContact: "known-contact",
  orderNumber: "order-number",
  otherFacts: "other-facts",
};

/** What a person told, as it was kept at whatever time, under the ids of `FORMER_CLUES` where it is from before there were others. */
export function storedWho(kept: Record<string, string>): WhoAnswer {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value === "" ? [] : [[FORMER_NAMES[name] ?? name, value]])),
  );
}

/** The fields of the question as somebody left them, from whatever time. */
export function storedWhoFields<Value>(kept: Record<string, Value>): Record<string, Value> {
  const former = ["account", "plate", ...Object.keys(FORMER_NAMES)];
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [
      former.includes(name) ? clueField(FORMER_NAMES[name] ?? name) : name,
      value,
    ]),
  );
}

/** What was told, in the order of the policy, each with what the policy calls it. */
export function toldClues(
  { clues }: Pick<Profile, "clues">,
  who: WhoAnswer,
): { id: string; name: Text; value: string }[] {
  return clues.flatMap(({ id, name }) => {
    const value = who[id];
    return value === undefined ? [] : [{ id, name, value }];
  });
}

/** The first thing told of some kinds; undefined where nothing was. */
export function firstTold({ clues }: Pick<Profile, "clues">, who: WhoAnswer, ...kinds: ClueKind[]): string | undefined {
  return clues.filter(({ kind }) => kinds.includes(kind)).flatMap(({ id }) => who[id] ?? [])[0];
}

/** The ids of the clues that tell two people of one name apart. */
export function tellingIds({ clues }: Pick<Profile, "clues">): string[] {
  return clues.filter(tellsApart).map(({ id }) => id);
}
