import type { ShownBatch, ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import type { DeskWords } from "../desk/frame";
import { movedMeanwhileWords } from "../desk/times/moved-meanwhile-words";

type Of = Pick<ShownBatch, "act" | "undo">;

/** What a batch leads to, or has led to, for one ticket. */
export function willWords({ act, undo }: Of, { detail, holder, to }: ShownRow, desk: DeskWords): string {
  const { will, somebody } = desk.words.bulk;
  if (undo && act === "put-aside") return detail.from === "reviewing" ? will.takeBack : will.bringBack;
  if (undo) return to === null ? will.backToQueue : will.back(to);
  if (act === "take") return holder === null ? will.take : will.takeFrom(holder);
  if (act === "assign") return holder === null ? will.assign(to ?? somebody) : will.assignFrom(holder, to ?? somebody);
  if (act === "put-aside") return detail.to === "reviewing" ? will.proposeAside : will.aside;
  if (act === "extend") return will.extend(desk.shared.longDate(detail.dueOn ?? ""));
  return will[act];
}

/** What one ticket's line says: what happens to it, or why nothing does. */
export function lineOf(batch: Of, row: ShownRow, desk: DeskWords): string[] {
  if (row.code === "already-yours" && batch.act === "take" && !batch.undo) return [desk.words.bulk.will.already];
  if (row.code === null) return row.state === "left" ? [] : [willWords(batch, row, desk)];
  return movedMeanwhileWords({ refusal: row.code, detail: row.detail }, desk.words, desk.shared);
}

/** Rows as a preview tells them: what cannot be done first, each kind in the order it was chosen in. */
export function impossibleFirst(rows: readonly ShownRow[]): ShownRow[] {
  return [...rows.filter(({ state }) => state === "cannot"), ...rows.filter(({ state }) => state !== "cannot")];
}

/** Whether a ticket is marked from the start: one that a colleague has is taken over only by who marks it. */
export function isMarked({ act, undo }: Of, { state, holder }: Pick<ShownRow, "state" | "holder">): boolean {
  return state === "can" && (undo || act !== "take" || holder === null);
}
