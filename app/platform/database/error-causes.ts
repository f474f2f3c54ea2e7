/** Deeper than any error of ours is wrapped. */
const DEEPEST = 5;

/** An error and everything it wraps: its cause, Prisma's `meta`, and what the driver adapter threw. Each with its fields, whatever they are. */
export function* causesOf(error: unknown, depth = 0): Generator<Record<string, unknown>> {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return;
  const fields = error as Record<string, unknown>;
  yield fields;
  for (const inner of [fields.cause, fields.meta, fields.driverAdapterError]) yield* causesOf(inner, depth + 1);
}
