import type { Tx } from "#app/platform/database/db.server";
import type { Letter, Ticket } from "#app/platform/generated/client";
import type { Locale } from "../../../language";
import type { Profile } from "../../../policies/profile/profile";
import { isRight, type Right } from "../../../policies/profile/rights";
import { unsealBody } from "../../ticket/seal.server";
import type { LetterTicket } from "./letter-facts";

/** What the facts of a letter are read from, at the instant it is written. */
export type Source = {
  tx: Tx;
  letter: Letter;
  ticket: Ticket;
  profile: Profile;
  locale: Locale;
  common: LetterTicket;
  now: Date;
};

/** The right a ticket is about. Throws for one the product does not know. */
export function rightOf(ticket: Ticket): Right {
  if (!isRight(ticket.right)) throw new Error(`ticket ${ticket.id} asks for a right the product does not know`);
  return ticket.right;
}

/** A decision's words, and when it was made: where a second person confirmed it, at that moment. */
export async function decisionBody<T>({ tx }: Source, decisionId: string): Promise<{ body: T; at: Date }> {
  const row = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { id: true, bodySealed: true, at: true, confirmedAt: true },
  });
  return { body: unsealBody<T>("decision", row), at: row.confirmedAt ?? row.at };
}

/** The ticket a complaint is about. Throws where there is none. */
export async function complainedAbout({ tx, ticket: { id, parentId } }: Source): Promise<Ticket> {
  if (!parentId) throw new Error(`complaint ${id} is about no ticket`);
  return tx.ticket.findUniqueOrThrow({ where: { id: parentId } });
}

/** What staff may leave empty: the words, or null for none. */
export function wordsOrNull(words: string): string | null {
  return words === "" ? null : words;
}
