import { isUuid } from "#app/platform/is-uuid";
import { db, type Tx } from "#app/platform/database/db.server";
import type { File } from "#app/platform/generated/client";
import { unseal } from "#app/platform/seal/seal.server";
import { nameContext, type FileOwner } from "./accept-upload.server";
import type { ENDINGS, Purpose } from "./media";

/** A file as pages tell of it. The name is whatever its sender called it: shown, never used. */
export type FileFacts = {
  id: string;
  purpose: Purpose;
  category: string | null;
  name: string;
  mediaType: keyof typeof ENDINGS;
  size: number;
  sha256: string;
  at: string;
  byStaff: boolean;
};

/** A row as pages tell of it. */
export function fileFacts(row: File): FileFacts {
  const { id, category, size, staffId } = row;
  return {
    id,
    category,
    size,
    purpose: row.purpose as Purpose,
    mediaType: row.mediaType as keyof typeof ENDINGS,
    name: unseal(row.nameSealed, nameContext(row.bytesId)),
    sha256: Buffer.from(row.sha256).toString("hex"),
    at: row.createdAt.toISOString(),
    byStaff: staffId !== null,
  };
}

/** Rows that still have their bytes, oldest first. */
export async function liveFiles(owner: FileOwner, purpose: Purpose, tx: Tx = db()): Promise<File[]> {
  return tx.file.findMany({
    where: { ...owner, purpose, erasedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** One row of this owner's that still has its bytes; null where there is none, and where it is somebody else's. */
export async function findFile(
  owner: FileOwner,
  fileId: string,
  purposes: readonly Purpose[],
  tx: Tx = db(),
): Promise<File | null> {
  if (!isUuid(fileId)) return null;
  return tx.file.findFirst({ where: { ...owner, id: fileId, purpose: { in: [...purposes] }, erasedAt: null } });
}
