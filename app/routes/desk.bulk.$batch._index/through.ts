import type { ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";

/** How many of its tickets a batch is through with, and of how many. */
export function throughOf({ state, total, counts }: Pick<ShownBatch, "state" | "total" | "counts">): {
  through: number;
  of: number;
} {
  const of = state === "checking" ? total : total - counts.left - counts.cannot;
  return { through: of - counts.chosen - counts.waiting, of };
}
