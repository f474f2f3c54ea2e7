import { db } from "#app/platform/database/db.server";
import { storage } from "#app/platform/storage/storage.server";
import { FILE_RETENTION } from "./limits";
import { bytesIdOf } from "./page-pictures";
import { pieceOf } from "./piece-id";
import { isUuid } from "#app/platform/is-uuid";

/** Of pieces of case files, those of the last try at one that is still there. */
async function piecesInUse(ids: string[]): Promise<string[]> {
  const dossierIds = ids.flatMap((id) => pieceOf(id)?.dossierId ?? []).filter(isUuid);
  if (dossierIds.length === 0) return [];
  const rows = await db().dossier.findMany({ where: { id: { in: dossierIds } }, select: { id: true, attempt: true } });
  const attempts = new Map(rows.map(({ id, attempt }) => [id, attempt]));
  return ids.filter((id) => {
    const piece = pieceOf(id);
    return piece !== null && attempts.get(piece.dossierId) === piece.attempt;
  });
}

/** The ids a row stands for: of its bytes, of the pictures of their pages, of the pieces of a case file. */
async function inUse(ids: string[]): Promise<Set<string>> {
  const rows = await db().file.findMany({
    where: { bytesId: { in: ids.map(bytesIdOf) }, erasedAt: null },
    select: { bytesId: true },
  });
  const kept = new Set(rows.map(({ bytesId }) => bytesId));
  return new Set([...ids.filter((id) => kept.has(bytesIdOf(id))), ...(await piecesInUse(ids))]);
}

/**
 * Removes bytes no row stands for: of uploads that never ended, of drafts that expired, of rows that were erased. Young ones are left
 * alone, for their row may still be on its way. Safe to run twice. In: the instant. Out: how many.
 */
export async function sweepBytes(now: Date): Promise<number> {
  return storage().sweep(new Date(now.getTime() - FILE_RETENTION.orphanMs), inUse);
}
