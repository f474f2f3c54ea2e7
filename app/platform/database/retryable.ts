import { causesOf } from "./error-causes";

const CODES: readonly unknown[] = ["P2034", "40001", "40P01"];

/** What is drawn at random anew each time: another draw will do. */
const DRAWN = /unique constraint "Ticket_reference_key"/;

/** Whether something drawn at random was taken already: PostgreSQL's unique_violation, on a column of those. */
function isTaken({ message, originalMessage }: Record<string, unknown>): boolean {
  return [message, originalMessage].some((text) => typeof text === "string" && DRAWN.test(text));
}

/**
 * Whether the database refused only because two transactions met, or because a reference drawn at random was taken: Prisma's P2034,
 * PostgreSQL's serialization_failure, deadlock_detected and unique_violation of a reference. The code may sit on the error, in its cause, or in what the driver adapter wrapped.
 */
export function isRetryable(error: unknown): boolean {
  return [...causesOf(error)].some(
    (each) =>
      CODES.includes(each.code) ||
      CODES.includes(each.originalCode) ||
      each.kind === "TransactionWriteConflict" ||
      isTaken(each),
  );
}
