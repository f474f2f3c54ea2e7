import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { seal } from "#app/platform/seal/seal.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { refuseMeasured, type Outcome } from "../refusal";
import { shownName } from "./file-name";
import { FILE_LIMITS } from "./limits";
import type { Purpose } from "./media";
import { dropBytes, putBytes } from "./file-bytes.server";
import { remake, type Sent } from "./remake.server";

/** What somebody sent: under whatever name, with who waits for it. */
export type Upload = Sent & { name: string };
export type FileOwner = { draftId: string } | { ticketId: string };
export type NewFile = {
  owner: FileOwner;
  purpose: Extract<Purpose, "evidence" | "finding">;
  category?: string;
  staffId?: string;
};
export type KeptFile = { id: string; size: number };

/** Where a file's own name is sealed. */
export function nameContext(bytesId: string): string {
  return `file-name:${bytesId}`;
}

/** Whether one more file fits. The caller holds the owner's row, so that nobody adds another meanwhile. */
async function hasRoom(tx: Tx, { owner, purpose }: NewFile, size: number): Promise<Outcome> {
  const { count, bytes } = FILE_LIMITS[purpose];
  const kept = await tx.file.aggregate({
    where: { ...owner, purpose, erasedAt: null },
    _count: true,
    _sum: { size: true },
  });
  if (kept._count >= count) return refuseMeasured("files-too-many", { is: kept._count, most: count });
  const all = (kept._sum.size ?? 0) + size;
  return all > bytes ? refuseMeasured("files-too-much", { is: all, most: bytes }) : { ok: true };
}

/**
 * Takes a file in: made anew, named by us, sealed on disk, then its row. The bytes are there before the row commits;
 * refused, they are taken back, and what a failure leaves the sweep removes (whether the row came to be is then not known).
 * In: what was sent; whose it is; `allow`, which holds the owner's row and says whether it may still take files; `note`, which records it.
 * Out: the row's id; or why not: what `remake` says, what `allow` says, `files-too-many`, `files-too-much`.
 */
export async function acceptUpload(
  upload: Upload,
  file: NewFile,
  { allow, note }: { allow: (tx: Tx) => Promise<Outcome>; note?: (tx: Tx, kept: KeptFile) => Promise<void> },
  now: Date,
): Promise<Outcome<KeptFile>> {
  const remade = await remake(upload);
  if (!remade.ok) return remade;
  const { bytes, mediaType, pictures } = remade;
  const pages = mediaType === "application/pdf" ? pictures.length : null;
  const kept = { id: randomUUID(), size: bytes.byteLength };
  const bytesId = randomUUID();
  await putBytes(bytesId, bytes, pictures);
  const { owner, ...about } = file;
  const row = {
    id: kept.id,
    ...owner,
    ...about,
    bytesId,
    mediaType,
    size: kept.size,
    pages,
    sha256: sha256(bytes),
    nameSealed: seal(shownName(upload.name), nameContext(bytesId)),
    createdAt: now,
  };
  const outcome = await transaction(async (tx): Promise<Outcome> => {
    const allowed = await allow(tx);
    const fits = allowed.ok ? await hasRoom(tx, file, kept.size) : allowed;
    if (!fits.ok) return fits;
    await tx.file.create({ data: row });
    await note?.(tx, kept);
    return { ok: true };
  });
  if (outcome.ok) return { ok: true, ...kept };
  await dropBytes(bytesId, pages);
  return outcome;
}
