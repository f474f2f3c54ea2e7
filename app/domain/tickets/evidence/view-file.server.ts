import { transaction } from "#app/platform/database/db.server";
import { findBytes, keepPictures } from "../../files/file-bytes.server";
import { findFile } from "../../files/stored-file.server";
import type { File } from "#app/platform/generated/client";
import { record } from "../../journal/record.server";
import { lockTicket } from "../ticket/lock.server";

/** Looks of the same colleague at the same file within this time are one look: a document has many pages. */
const SAME_LOOK_MS = 10 * 60_000;

/** A file as a colleague looks at it: how many pages it has, each of them a picture. */
export type ViewedFile = { mediaType: string; pages: number };

export type ViewedPage = { mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** The row a member of staff looks at, with a line in the journal first where it is shown to them. Null when it is not this ticket's, or gone. */
async function look(
  ticketId: string,
  fileId: string,
  staffId: string,
  now: Date,
  shown: boolean,
): Promise<File | null> {
  if (!shown) return findFile({ ticketId }, fileId, ["evidence", "finding"]);
  return transaction(async (tx) => {
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
}

function isPdf({ mediaType }: File): boolean {
  return mediaType === "application/pdf";
}

/** A person's or a colleague's file, opened for a member of staff, with a line in the journal first unless nothing of it is `shown`. Null when it is not this ticket's, or gone. */
export async function viewFile(
  ticketId: string,
  fileId: string,
  staffId: string,
  now: Date,
  shown = true,
): Promise<ViewedFile | null> {
  const file = await look(ticketId, fileId, staffId, now, shown);
  const pages = file && (isPdf(file) ? await keepPictures(file) : 1);
  return file && pages !== null ? { mediaType: file.mediaType, pages } : null;
}

/** One page of it as a picture, from 1 on; of what is no PDF the one page it has. Asked for alone, it is a look like any other. */
export async function viewPage(
  ticketId: string,
  fileId: string,
  page: number,
  staffId: string,
  now: Date,
  shown = true,
): Promise<ViewedPage | null> {
  const file = await look(ticketId, fileId, staffId, now, shown);
  const pages = file && (isPdf(file) ? await keepPictures(file) : 1);
  if (!file || pages === null || !Number.isInteger(page) || page < 1 || page > pages) return null;
  const bytes = await findBytes(file, isPdf(file) ? page : undefined);
  return bytes && { mediaType: isPdf(file) ? "image/jpeg" : file.mediaType, bytes };
}
