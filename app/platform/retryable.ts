const CODES = new Set(["P2034", "40001", "40P01"]);

/**
 * Whether the database refused only because two transactions met: Prisma's P2034, PostgreSQL's serialization_failure and
 * deadlock_detected. The code may sit on the error, in its cause, or in what the driver adapter wrapped.
 */
export function isRetryable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { code, originalCode, cause, meta, driverAdapterError, kind } = error as Record<string, unknown>;
  const here = [code, originalCode].some((each) => typeof each === "string" && CODES.has(each)) || kind === "TransactionWriteConflict";
  return here || [cause, meta, driverAdapterError].some((inner) => isRetryable(inner, depth + 1));
}
