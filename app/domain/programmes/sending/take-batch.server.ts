import { db, transaction } from "#app/platform/database/db.server";
import { recordProgramme } from "../../journal/record.server";
import type { ProgrammeStatus } from "../programme/kinds";
import { lockProgramme } from "../programme/row.server";
import { batchOf } from "./batch";

/** `over`: nothing is sent for it (any more). `later`: another worker has taken this turn. Else whom the letters of this turn go to, and when the next turn is. */
export type Turn = { state: "over" } | { state: "later"; at: Date } | { state: "now"; readerIds: string[]; next: Date };

/**
 * Takes the next turn of a programme that is going out. Turns are counted in the programme's row, so that two workers together are no faster
 * than its pace, and a turn that was cut off is followed by the next. Whoever waits for another try, or is being written to, is left out.
 */
export async function takeTurn(programmeId: string, now: Date): Promise<Turn> {
  const programme = await db().programme.findUnique({ where: { id: programmeId } });
  if (programme?.status !== ("sending" satisfies ProgrammeStatus)) return { state: "over" };
  const { letters, everyMs } = batchOf(programme.pace);
  const next = new Date(now.getTime() + everyMs);
  const { count } = await db().programme.updateMany({
    where: {
      id: programmeId,
      status: "sending" satisfies ProgrammeStatus,
      OR: [{ nextBatchAt: null }, { nextBatchAt: { lte: now } }],
    },
    data: { nextBatchAt: next },
  });
  if (count === 0) return { state: "later", at: programme.nextBatchAt ?? next };
  const rows = await db().programmeReader.findMany({
    where: {
      programmeId,
      sentAt: null,
      failedAt: null,
      AND: [
        { OR: [{ againAt: null }, { againAt: { lte: now } }] },
        { OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }] },
      ],
    },
    orderBy: { seq: "asc" },
    take: letters,
    select: { id: true },
  });
  return { state: "now", readerIds: rows.map(({ id }) => id), next };
}

/** Ends a programme in which everybody was told or given up; its journal says how many. Out: whether it is over. */
export async function endIfAllTold(programmeId: string, now: Date): Promise<boolean> {
  const waiting = { programmeId, sentAt: null, failedAt: null };
  if (await db().programmeReader.findFirst({ where: waiting, select: { id: true } })) return false;
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (programme?.status !== ("sending" satisfies ProgrammeStatus)) return true;
    const [sent, failed] = await Promise.all([
      tx.programmeReader.count({ where: { programmeId, sentAt: { not: null } } }),
      tx.programmeReader.count({ where: { programmeId, sentAt: null } }),
    ]);
    await tx.programme.update({
      where: { id: programmeId },
      data: { status: "done" satisfies ProgrammeStatus, doneAt: now, nextBatchAt: null, updatedAt: now },
    });
    await recordProgramme(tx, programmeId, { kind: "system" }, now, [
      { kind: "programme-done", data: { sent, failed } },
    ]);
    return true;
  });
}
