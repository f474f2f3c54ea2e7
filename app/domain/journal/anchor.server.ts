import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { GENESIS } from "./chain";
import { beginFold, endFold } from "./fold";
import { linesById } from "./lines.server";

export type Anchored = { anchorId: number; upToId: bigint; entries: bigint; head: string };

const DAY_MS = 86_400_000;

/**
 * The highest row number up to which nothing can appear any more. Numbers are handed out inside transactions that commit in any
 * order; the lock waits for those that have written and keeps new ones out for the moment it takes to read the number.
 */
async function settledUpTo(): Promise<bigint> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL lock_timeout = '3s'`;
    await tx.$executeRaw`LOCK TABLE "JournalEntry" IN SHARE MODE`;
    const rows = await tx.$queryRaw<{ last: bigint | null }[]>`SELECT max("id") AS last FROM "JournalEntry"`;
    return rows[0]?.last ?? 0n;
  });
}

async function lastAnchor(client: Tx) {
  return client.journalAnchor.findFirst({ orderBy: { id: "desc" } });
}

function isYoung(anchor: { at: Date } | null, now: Date): boolean {
  return anchor !== null && now.getTime() - anchor.at.getTime() < DAY_MS;
}

/**
 * Ties every journal line since the last anchor into a new one, chained to it, unless that one is younger than a day. The head it
 * returns belongs outside the database too (the caller logs it): then not even the newest anchor can be replaced unnoticed.
 * In: the instant. Out: the anchor; null when none is due or nothing was written since.
 */
export async function anchorJournal(now: Date): Promise<Anchored | null> {
  if (isYoung(await lastAnchor(db()), now)) return null;
  const upToId = await settledUpTo();
  return transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('journal-anchor'))`;
      const last = await lastAnchor(tx);
      if (isYoung(last, now) || upToId <= (last?.upToId ?? 0n)) return null;
      const prevHash = last?.hash ?? new Uint8Array(GENESIS);
      const fold = beginFold(prevHash);
      let entries = 0n;
      for await (const lines of linesById(last?.upToId ?? 0n, upToId, tx)) {
        for (const { hash } of lines) fold.update(hash);
        entries += BigInt(lines.length);
      }
      const facts = { at: now, upToId, entries };
      const hash = endFold(fold, facts);
      const { id } = await tx.journalAnchor.create({
        data: { ...facts, prevHash: new Uint8Array(prevHash), hash: new Uint8Array(hash) },
        select: { id: true },
      });
      return { anchorId: id, upToId, entries, head: hash.toString("hex") };
    },
    { timeoutMs: 300_000 },
  );
}
