import { createHash } from "node:crypto";
import type { Tx } from "#app/platform/database/db.server";
import { refuse, type Refusal } from "../refusal";
import type { StaffEvent } from "./staff-events";

/** A short mark of what a page shows to be edited: the same as long as that is the same. Its form sends it back, so that nobody replaces what they did not see. */
export function seenMark(shown: unknown): string {
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 16);
}

/**
 * Tells who comes second that what they saw was edited since: `edited-meanwhile`, with the name of who came first where a chain of staff says so. In: the kinds of lines
 * such an edit leaves, what they say of what was edited, and in whose chain they stand where it is that of who was edited.
 */
export async function editedMeanwhile(
  tx: Tx,
  kinds: readonly StaffEvent["kind"][],
  about: Readonly<Record<string, string>>,
  staffId?: string,
): Promise<Refusal> {
  const line = await tx.journalEntry.findFirst({
    where: {
      kind: { in: [...kinds] },
      ...(staffId ? { staffId } : {}),
      AND: Object.entries(about).map(([name, equals]) => ({ data: { path: [name], equals } })),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorId: true },
  });
  const by = line?.actorId ? await tx.staff.findUnique({ where: { id: line.actorId }, select: { name: true } }) : null;
  return refuse("edited-meanwhile", { by: by?.name ?? "" });
}
