import { randomUUID } from "node:crypto";
import { db, type Tx } from "#app/platform/db.server";
import type { File } from "#app/platform/generated/client";
import { acceptUpload, type Upload } from "../files/accept-upload.server";
import { deleteBytes, fileFacts, findFile, liveFiles, type FileFacts } from "../files/stored-file.server";
import { record } from "../journal/record.server";
import { refuse, type Outcome } from "../refusal";

async function allow(tx: Tx, draftId: string, now: Date): Promise<Outcome> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Draft" WHERE "id" = ${draftId}::uuid AND "ticketId" IS NULL AND "expiresAt" > ${now}::timestamptz FOR UPDATE`;
  return rows.length === 1 ? { ok: true } : refuse("draft-gone");
}

/** Adds a file to a draft that is not filed. Out: ok; or why not, as `acceptUpload` says, or `draft-gone`. */
export function addDraftFile(draftId: string, upload: Upload, now: Date): Promise<Outcome> {
  return acceptUpload(upload, { owner: { draftId }, purpose: "evidence" }, { allow: (tx) => allow(tx, draftId, now) }, now);
}

/** Takes a file out of a draft, bytes and all. One that is not there, or another draft's, changes nothing. */
export async function removeDraftFile(draftId: string, fileId: string): Promise<void> {
  const file = await findFile({ draftId }, fileId, ["evidence"]);
  if (!file) return;
  await deleteBytes(file);
  await db().file.deleteMany({ where: { id: file.id, draftId } });
}

/** The files of a draft, oldest first. */
export async function draftFiles(draftId: string): Promise<FileFacts[]> {
  return (await liveFiles({ draftId }, "evidence")).map(fileFacts);
}

/** Takes a draft's rows away as it is filed, in one statement. Out: those whose bytes are there, oldest first, for its tickets. */
export async function takeDraftFiles(tx: Tx, draftId: string): Promise<File[]> {
  const rows = await tx.$queryRaw<File[]>`DELETE FROM "File" WHERE "draftId" = ${draftId}::uuid RETURNING *`;
  const live = rows.filter(({ purpose, erasedAt }) => purpose === "evidence" && erasedAt === null);
  return live.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime() || one.id.localeCompare(other.id));
}

/** Gives a ticket just filed the files of its draft: rows of its own for the same bytes, for each ticket of a visit ends on its own day. */
export async function giveFiles(tx: Tx, files: readonly File[], ticketId: string, now: Date): Promise<void> {
  if (files.length === 0) return;
  const given = files.map((row) => ({ ...row, id: randomUUID(), draftId: null, ticketId }));
  await tx.file.createMany({ data: given });
  await record(tx, ticketId, { kind: "requester" }, now, given.map(({ id }) => ({ kind: "file-kept", data: { fileId: id, purpose: "evidence" } })));
}
