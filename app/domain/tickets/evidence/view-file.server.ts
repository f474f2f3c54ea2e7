import { transaction } from "#app/platform/db.server";
import { findBytes, findFile } from "../../files/stored-file.server";
import { record } from "../../journal/record.server";
import { lockTicket } from "../ticket/lock.server";

/** Looks of the same colleague at the same file within this time are one look: a document has many pages. */
const SAME_LOOK_MS = 10 * 60_000;

export type ViewedFile = { mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** A person's or a colleague's file, opened for a member of staff, with a line in the journal first. Null when it is not this ticket's, or gone. */
export async function viewFile(
  ticketId: string,
  fileId: string,
  staffId: string,
  now: Date,
): Promise<ViewedFile | null> {
  const file = await transaction(async (tx) => {
    if (!(await lockTicket(tx, ticketId))) return null;
    const found = await findFile({ ticketId }, fileId, ["evidence", "finding"], tx);
    if (!found) return null;
    const since = new Date(now.getTime() - SAME_LOOK_MS);
    const looked = await tx.journalEntry.count({
      where: { ticketId, kind: "file-viewed", actorId: staffId, at: { gt: since }, data: { equals: { fileId } } },
    });
    if (looked === 0)
      await record(tx, ticketId, { kind: "staff", id: staffId }, now, [{ kind: "file-viewed", data: { fileId } }]);
    return found;
  });
  const bytes = file && (await findBytes(file));
  return bytes && { mediaType: file.mediaType, bytes };
}
