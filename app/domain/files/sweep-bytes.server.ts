import { db } from "#app/platform/database/db.server";
import { storage } from "#app/platform/storage/storage.server";
import { FILE_RETENTION } from "./limits";
import { bytesIdOf } from "./page-pictures";

/** The ids a row stands for: of its bytes, and of the pictures of their pages. */
async function inUse(ids: string[]): Promise<Set<string>> {
  const rows = await db().file.findMany({
    where: { bytesId: { in: ids.map(bytesIdOf) }, erasedAt: null },
    select: { bytesId: true },
  });
  const kept = new Set(rows.map(({ bytesId }) => bytesId));
  return new Set(ids.filter((id) => kept.has(bytesIdOf(id))));
}

/**
 * Removes bytes no row stands for: of uploads that never ended, of drafts that expired, of rows that were erased. Young ones are left
 * alone, for their row may still be on its way. Safe to run twice. In: the instant. Out: how many.
 */
export async function sweepBytes(now: Date): Promise<number> {
  return storage().sweep(new Date(now.getTime() - FILE_RETENTION.orphanMs), inUse);
}
