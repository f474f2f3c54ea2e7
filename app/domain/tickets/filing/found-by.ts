import type { Profile } from "../../policies/profile/profile";
import type { Spelling } from "../clues/spelling";
import { spellingsOf, type ToldValue } from "../clues/told";
import type { ByHand, TicketContact } from "./answers";
import type { WhoAnswer } from "./clue-answers";
import type { RequesterAnswer } from "./requester";

type Told = {
  requester: RequesterAnswer;
  who: WhoAnswer;
  contact: Pick<TicketContact, "name" | "email"> & Partial<Pick<ByHand, "reach">>;
};

/**
 * Every spelling of what a ticket is found by: who asks and their address or number, whose data are meant, and each clue its policy names. A clue that a
 * later version took away is found as what it was.
 */
export function foundBy({ requester, who, contact }: Told, { clues }: Pick<Profile, "clues">): Spelling[] {
  const names = [contact.name, ...(requester.kind === "subject" ? [] : [requester.subjectName])];
  const told: ToldValue[] = [
    ...(contact.email === null ? [] : [{ kind: "email" as const, value: contact.email }]),
    ...(contact.reach?.by === "phone" ? [{ kind: "phone" as const, value: contact.reach.at }] : []),
    ...names.map((value): ToldValue => ({ kind: "name", value })),
    ...clues.flatMap(({ id, kind }) => (who[id] === undefined ? [] : [{ kind, value: who[id] }])),
  ];
  return spellingsOf(told);
}
