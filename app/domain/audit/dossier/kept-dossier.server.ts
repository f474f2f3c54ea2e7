import { db } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { storage } from "#app/platform/storage/storage.server";
import { pieceId } from "../../files/piece-id";

/** A case file as who asked for it sees it: how much of it is written, of how much; made, it has its size and its fingerprint. */
export type KeptDossier = {
  dossierId: string;
  ticketId: string;
  attempt: number;
  pieces: number;
  done: number;
  of: number;
  made: { bytes: number; fingerprint: string } | null;
};

/** Where a case file is: no worker has said anything of it yet, one is at it, or it can be had. */
export type DossierState = "waiting" | "making" | "made";

export function stateOf({ of, made }: Pick<KeptDossier, "of" | "made">): DossierState {
  if (made) return "made";
  return of === 0 ? "waiting" : "making";
}

/** The case file of a ticket that a colleague asked for and can have now, made or not; null where it was somebody else, too long ago, or never. */
export async function findKept(
  ticketId: string,
  dossierId: string,
  staffId: string,
  now: Date,
): Promise<KeptDossier | null> {
  if (!isUuid(dossierId)) return null;
  const row = await db().dossier.findFirst({ where: { id: dossierId, ticketId, staffId, expiresAt: { gt: now } } });
  if (!row) return null;
  const { attempt, pieces, done, of, madeAt, bytes, fingerprint } = row;
  return {
    dossierId,
    ticketId,
    attempt,
    pieces,
    done,
    of,
    made: madeAt && fingerprint ? { bytes, fingerprint } : null,
  };
}

/** The bytes of a case file that is made, piece by piece. Throws where a piece is gone: its time ended meanwhile. */
export async function* keptBytes({ dossierId, attempt, pieces }: KeptDossier): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < pieces; piece++) {
    const bytes = await storage().get(pieceId(dossierId, attempt, piece));
    if (!bytes) throw new Error(`piece ${piece} of case file ${dossierId} is gone`);
    yield bytes;
  }
}

/** Removes the case files whose time is over, their bytes first; what a try that was killed left behind goes with all bytes no row stands for. Safe to run twice. Out: how many. */
export async function eraseOldDossiers(now: Date): Promise<number> {
  const rows = await db().dossier.findMany({ where: { expiresAt: { lte: now } } });
  for (const { id, attempt, pieces } of rows) {
    for (let piece = 0; piece < pieces; piece++) await storage().delete(pieceId(id, attempt, piece));
    await db().dossier.deleteMany({ where: { id } });
  }
  return rows.length;
}
