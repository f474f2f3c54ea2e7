import { db } from "#app/platform/database/db.server";

/** A passkey as its owner sees it. `addedAt`, `usedAt`: ISO instants. */
export type ListedPasskey = { id: string; name: string; addedAt: string; usedAt: string | null };

/** How many a colleague can have. */
export const MOST_PASSKEYS = 10;

/** A colleague's passkeys, in the order they were added. */
export async function listPasskeys(staffId: string): Promise<ListedPasskey[]> {
  const rows = await db().staffPasskey.findMany({ where: { staffId }, orderBy: { id: "asc" }, take: MOST_PASSKEYS });
  return rows.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    addedAt: createdAt.toISOString(),
    usedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** How a browser finds a passkey: what its device calls it, and by which ways it is reached. */
export type PasskeyHandle = { credentialId: Uint8Array<ArrayBuffer>; transports: string[] };

/** Where a colleague's passkeys are. */
export async function listHandles(staffId: string): Promise<PasskeyHandle[]> {
  return db().staffPasskey.findMany({
    where: { staffId },
    orderBy: { id: "asc" },
    take: MOST_PASSKEYS,
    select: { credentialId: true, transports: true },
  });
}

/** A passkey with what its answers are proved by. */
export type KeptPasskey = { id: string; staffId: string; publicKey: Uint8Array<ArrayBuffer> };

/** The passkey a device names; null where none of that name is kept. */
export async function findPasskey(credentialId: Uint8Array<ArrayBuffer>): Promise<KeptPasskey | null> {
  return db().staffPasskey.findUnique({
    where: { credentialId },
    select: { id: true, staffId: true, publicKey: true },
  });
}
