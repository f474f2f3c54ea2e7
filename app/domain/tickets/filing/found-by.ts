import type { Profile } from "../../policies/profile/profile";
import type { Spelling } from "../clues/spelling";
import { spellingsOf, type ToldValue } from "../clues/told";
import type { ContactAnswer } from "./answers";
import type { WhoAnswer } from "./clue-answers";
import type { RequesterAnswer } from "./requester";

type Told = { requester: RequesterAnswer; who: WhoAnswer; contact: Pick<ContactAnswer, "name" | "email"> };

/**
 * Every spelling of what a ticket is found by: who asks and their address, whose data are meant, and each clue its policy names. A clue that a
 * later version took away is found as what it was.
 */
export function foundBy({ requester, who, contact }: Told, { clues }: Pick<Profile, "clues">): Spelling[] {
  const names = [contact.name, ...(requester.kind === "subject" ? [] : [requester.subjectName])];
  const told: ToldValue[] = [
    { kind: "email", value: contact.email },
    ...names.map((value): ToldValue => ({ kind: "name", value })),
    ...clues.flatMap(({ id, kind }) => (who[id] === undefined ? [] : [{ kind, value: who[id] }])),
  ];
  return spellingsOf(told);
}
