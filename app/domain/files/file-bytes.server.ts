import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { File } from "#app/platform/generated/client";
import { storage } from "#app/platform/storage/storage.server";
import { pagePictures, pictureId } from "./page-pictures";

/** A row's bytes. Throws when they are gone or were changed: a row that is not erased has them. */
export async function loadBytes({ id, bytesId }: Pick<File, "id" | "bytesId">): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await storage().get(bytesId);
  if (!bytes) throw new Error(`file ${id} has lost its bytes`);
  return new Uint8Array(bytes);
}

/**
 * A row's bytes, or the picture of one of its pages, for who does not hold its owner; null where the row was erased meanwhile. A row that
 * is being erased is waited for. Throws when a row that is not erased has lost them.
 */
export async function findBytes(
  { id, bytesId }: Pick<File, "id" | "bytesId">,
  page?: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await storage().get(page === undefined ? bytesId : pictureId(bytesId, page));
  if (bytes) return new Uint8Array(bytes);
  const live = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "File" WHERE "id" = ${id}::uuid AND "erasedAt" IS NULL FOR SHARE`;
  if (live.length === 0) return null;
  throw new Error(`file ${id} has lost its bytes`);
}

/** Puts a file on disk: the pictures of its pages first, so that whoever finds its bytes finds them too. */
export async function putBytes(bytesId: string, bytes: Uint8Array, pictures: readonly Uint8Array[]): Promise<void> {
  for (const [at, picture] of pictures.entries()) await storage().put(pictureId(bytesId, at + 1), picture);
  await storage().put(bytesId, bytes);
}

/** Takes a file off the disk, with as many pictures of pages. */
export async function dropBytes(bytesId: string, pages: number | null): Promise<void> {
  for (let page = 1; page <= (pages ?? 0); page++) await storage().delete(pictureId(bytesId, page));
  await storage().delete(bytesId);
}

/** Holds every row that stands for these bytes, for the rest of the transaction. */
async function holdBytes(tx: Tx, bytesId: string): Promise<File[]> {
  await tx.$queryRaw`SELECT "id" FROM "File" WHERE "bytesId" = ${bytesId} ORDER BY "id" FOR UPDATE`;
  return tx.file.findMany({ where: { bytesId, erasedAt: null } });
}

/**
 * How many pages a PDF of ours has, each with its picture beside it. What was kept before there were such pictures gets them at the first
 * look. Out: null where the row was erased meanwhile.
 */
export async function keepPictures({ id, bytesId, pages }: File): Promise<number | null> {
  if (pages !== null) return pages;
  return transaction(async (tx) => {
    const rows = await holdBytes(tx, bytesId);
    const row = rows.find((each) => each.id === id);
    if (!row || row.pages !== null) return row?.pages ?? null;
    const pictures = pagePictures(await loadBytes(row));
    for (const [at, picture] of pictures.entries()) await storage().put(pictureId(bytesId, at + 1), picture);
    await tx.file.updateMany({ where: { bytesId }, data: { pages: pictures.length } });
    return pictures.length;
  });
}

/**
 * Removes the bytes of a row that is about to stand for them no more, unless another still does. Every row of these bytes is held for the
 * rest of the transaction: of two that go at once the second sees the first gone. Call it for several in the order of `bytesId`.
 */
export async function deleteBytes(tx: Tx, { id, bytesId }: Pick<File, "id" | "bytesId">): Promise<void> {
  const rows = await holdBytes(tx, bytesId);
  if (rows.every((row) => row.id === id)) await dropBytes(bytesId, rows[0]?.pages ?? null);
}
