import { causesOf } from "./error-causes";

const CODES: readonly unknown[] = ["P2034", "40001", "40P01"];

/**
 * Whether the database refused only because two transactions met: Prisma's P2034, PostgreSQL's serialization_failure and
 * deadlock_detected. The code may sit on the error, in its cause, or in what the driver adapter wrapped.
 */
export function isRetryable(error: unknown): boolean {
  return [...causesOf(error)].some(({ code, originalCode, kind }) => CODES.includes(code) || CODES.includes(originalCode) || kind === "TransactionWriteConflict");
}
