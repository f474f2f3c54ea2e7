import type { DeskCopy } from "#app/copy/desk";
import type { ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";

/** What a batch does, in the words of its button. */
export function actOf({ act, undo }: Pick<ShownBatch, "act" | "undo">, bulk: DeskCopy["bulk"]): string {
  return undo ? bulk.undo(bulk.acts[act]) : bulk.acts[act];
}

/** What a batch does, and to how many tickets. */
export function batchTitle(batch: Pick<ShownBatch, "act" | "undo" | "total">, bulk: DeskCopy["bulk"]): string {
  return bulk.titled(actOf(batch, bulk), batch.total);
}
