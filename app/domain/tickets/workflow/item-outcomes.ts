import { type ItemOutcome, ITEM_OUTCOMES, type Answer } from "./codes";
import type { Right } from "../../policies/profile/rights";

const GIVEN = ["granted", "not-found", "refused"] as const satisfies ItemOutcome[];

const ERASED = ["deleted", "anonymised", "restricted", "not-found", "refused"] as const satisfies ItemOutcome[];

/** What can become of an item under a right: erasure has its own endings, a cancellation has both. */
export function outcomesFor(right: Right): readonly ItemOutcome[] {
  if (right === "delete") return ERASED;
  return right === "cancel" ? ITEM_OUTCOMES : GIVEN;
}

/**
 * What a ticket's items come to: `refused` when every one was; `partly` when some were; else `restricted` when anything has to be kept for a
 * time; `not-found` when there was nothing at all; `granted`.
 * In: at least one outcome, in any order.
 */
export function comeTo(outcomes: readonly ItemOutcome[]): Answer {
  if (outcomes.every((outcome) => outcome === "refused")) return "refused";
  if (outcomes.includes("refused")) return "partly";
  if (outcomes.includes("restricted")) return "restricted";
  return outcomes.every((outcome) => outcome === "not-found") ? "not-found" : "granted";
}

/** The grounds on which items were refused, each once, in their order. */
export function groundsOf(items: readonly { outcome: ItemOutcome; groundId: string | null }[]): string[] {
  return [...new Set(items.flatMap(({ outcome, groundId }) => (outcome === "refused" && groundId ? [groundId] : [])))];
}
