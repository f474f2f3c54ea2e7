import { transaction, type Sql, type Tx } from "#app/platform/database/db.server";
import { acceptUpload, type Upload } from "../../files/accept-upload.server";
import { deleteBytes } from "../../files/file-bytes.server";
import { fileFacts, findFile, liveFiles, type FileFacts } from "../../files/stored-file.server";
import { record, type JournalActor } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";

/** Holds the draft, and says on its own row that it has files: who files it has waited for that row, and must see them. */
async function allow(tx: Tx, draftId: string, now: Date): Promise<Outcome> {
  const count = await tx.$executeRaw`
    UPDATE "Draft" SET "hasFiles" = true WHERE "id" = ${draftId}::uuid AND "ticketId" IS NULL AND "expiresAt" > ${now}::timestamptz`;
  return count === 1 ? { ok: true } : refuse("draft-gone");
}

/** Adds a file to a draft that is not filed. Out: ok; or why not, as `acceptUpload` says, or `draft-gone`. */
export function addDraftFile(draftId: string, upload: Upload, now: Date): Promise<Outcome> {
  return acceptUpload(
    upload,
    { owner: { draftId }, purpose: "evidence" },
    { allow: (tx) => allow(tx, draftId, now) },
    now,
  );
}

/**
 * Takes a file out of a draft, bytes and all. The draft is held meanwhile, so that nobody files it with a file that is going. One that is
 * not there, or another draft's, or of a draft that was filed, changes nothing.
 */
export async function removeDraftFile(draftId: string, fileId: string): Promise<void> {
  await transaction(async (tx) => {
    const held = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Draft" WHERE "id" = ${draftId}::uuid AND "ticketId" IS NULL FOR UPDATE`;
    const file = held.length === 1 ? await findFile({ draftId }, fileId, ["evidence"], tx) : null;
    if (!file) return;
    await deleteBytes(tx, file);
    await tx.file.delete({ where: { id: file.id } });
  });
}

/** The files of a draft, oldest first. */
export async function draftFiles(draftId: string): Promise<FileFacts[]> {
  return (await liveFiles({ draftId }, "evidence")).map(fileFacts);
}

/**
 * Gives a ticket just filed the files of its draft, oldest first: rows of its own for the same bytes, for each ticket of a visit ends on
 * its own day.
 */
export async function giveFiles(
  sql: Sql,
  draftId: string,
  ticketId: string,
  now: Date,
  by: JournalActor = { kind: "requester" },
): Promise<void> {
  const given = await sql.$queryRaw<{ id: string }[]>`
    INSERT INTO "File" ("id", "ticketId", "purpose", "category", "bytesId", "mediaType", "size", "pages", "sha256", "nameSealed", "staffId", "createdAt", "expiresAt")
    SELECT gen_random_uuid(), ${ticketId}::uuid, "purpose", "category", "bytesId", "mediaType", "size", "pages", "sha256", "nameSealed", "staffId", "createdAt", "expiresAt"
    FROM "File" WHERE "draftId" = ${draftId}::uuid AND "purpose" = 'evidence' AND "erasedAt" IS NULL ORDER BY "createdAt", "id" RETURNING "id"`;
  await record(
    sql,
    ticketId,
    by,
    now,
    given.map(({ id }) => ({ kind: "file-kept", data: { fileId: id, purpose: "evidence" } })),
  );
}

/** Takes a draft's rows away as it is filed; the bytes belong to its tickets. */
export async function dropFileRows(sql: Sql, draftId: string): Promise<void> {
  await sql.$executeRaw`DELETE FROM "File" WHERE "draftId" = ${draftId}::uuid`;
}
