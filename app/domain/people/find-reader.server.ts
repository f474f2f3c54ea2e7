import type { Tx } from "#app/platform/database/db.server";

/** Somebody of ours a letter can go to. */
export type Reader = { id: string; locale: string };

/** A colleague who can be written to, by their id; null for nobody, and for one whose account has ended. */
export async function findReader(tx: Tx, staffId: string | null): Promise<Reader | null> {
  if (!staffId) return null;
  return tx.staff.findFirst({ where: { id: staffId, active: true }, select: { id: true, locale: true } });
}
