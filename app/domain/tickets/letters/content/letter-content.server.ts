import type { Tx } from "#app/platform/database/db.server";
import type { Letter, Ticket } from "#app/platform/generated/client";
import type { LetterKind } from "../../../outbox/letters";
import type { Profile } from "../../../policies/profile/profile";
import type { Kind } from "../facts/kind.server";
import { isLetterKind, kinds, type LetterContent } from "./kinds.server";
import { readContent } from "./read-content.server";

/**
 * Reads what a letter must say, at the moment it is written. In: the letter's row (with its ticket's, where that was read), the policy its ticket was filed under, the
 * instant. Out: the content; null when there is nobody to tell any more, or nothing that is still true (a notice of a closed ticket, blockers since cleared).
 */
export async function letterContent(
  tx: Tx,
  letter: Letter & { ticket?: Ticket | null },
  profile: Profile,
  now: Date,
): Promise<LetterContent | null> {
  const { kind } = letter;
  if (!isLetterKind(kind)) throw new Error(`letter ${letter.id} is of a kind the product does not know`);
  const ticket = letter.ticket ?? (await tx.ticket.findUniqueOrThrow({ where: { id: letter.ticketId ?? "" } }));
  const known = kinds[kind] as Kind<LetterKind, unknown>;
  const content = await readContent(known, tx, letter, ticket, profile, now);
  return content && ({ kind, ...content } as LetterContent);
}
