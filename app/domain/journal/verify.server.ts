import { db } from "#app/platform/database/db.server";
import { chainHash, GENESIS, type ChainedLine } from "./chain";
import { beginFold, endFold } from "./fold";
import { linesById } from "./lines.server";

type Flaw =
  /** The line does not follow the one before it in its ticket: changed, moved, or one before it is gone. */
  | { at: "line"; entryId: bigint; ticketId: string }
  /** The anchor's digest does not come out: a line it covers was changed, removed or added, or the anchor itself was. */
  | { at: "anchor"; anchorId: number; upToId: bigint }
  /** No anchor has the head that was noted outside. */
  | { at: "head" };

export type Verification = { lines: number; tickets: number; anchors: number; head: string | null; flaw: Flaw | null };

type Line = ChainedLine & { id: bigint; prevHash: Uint8Array; hash: Uint8Array };

const BATCH = 5_000;
const NO_TICKET = "00000000-0000-0000-0000-000000000000";

async function* linesByTicket(): AsyncGenerator<Line[]> {
  let [ticketId, seq] = [NO_TICKET, 0];
  for (;;) {
    const lines = await db().$queryRaw<Line[]>`
      SELECT "id", "ticketId", "seq", "at", "kind", "actorKind", "actorId", "data", "prevHash", "hash" FROM "JournalEntry"
      WHERE ("ticketId", "seq") > (${ticketId}::uuid, ${seq}) ORDER BY "ticketId", "seq" LIMIT ${BATCH}`;
    const last = lines.at(-1);
    if (!last) return;
    yield lines;
    [ticketId, seq] = [last.ticketId, last.seq];
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

async function verifyChains(): Promise<Pick<Verification, "lines" | "tickets" | "flaw">> {
  const seen = { lines: 0, tickets: 0 };
  let head = { ticketId: NO_TICKET, seq: 0, hash: GENESIS as Uint8Array };
  for await (const lines of linesByTicket()) {
    for (const line of lines) {
      if (line.ticketId !== head.ticketId) {
        head = { ticketId: line.ticketId, seq: 0, hash: GENESIS };
        seen.tickets += 1;
      }
      const follows =
        line.seq === head.seq + 1 && same(line.prevHash, head.hash) && same(line.hash, chainHash(line, head.hash));
      if (!follows) return { ...seen, flaw: { at: "line", entryId: line.id, ticketId: line.ticketId } };
      head = { ticketId: line.ticketId, seq: line.seq, hash: line.hash };
      seen.lines += 1;
    }
  }
  return { ...seen, flaw: null };
}

async function verifyAnchors(expectedHead: string | null): Promise<Pick<Verification, "anchors" | "head" | "flaw">> {
  const anchors = await db().journalAnchor.findMany({ orderBy: { id: "asc" } });
  let before = { upToId: 0n, hash: GENESIS as Uint8Array };
  for (const [index, anchor] of anchors.entries()) {
    const fold = beginFold(before.hash);
    let entries = 0n;
    for await (const lines of linesById(before.upToId, anchor.upToId)) {
      for (const { hash } of lines) fold.update(hash);
      entries += BigInt(lines.length);
    }
    const whole =
      entries === anchor.entries && same(anchor.prevHash, before.hash) && same(anchor.hash, endFold(fold, anchor));
    if (!whole)
      return { anchors: index, head: null, flaw: { at: "anchor", anchorId: anchor.id, upToId: anchor.upToId } };
    before = anchor;
  }
  const heads = anchors.map(({ hash }) => Buffer.from(hash).toString("hex"));
  const flaw: Flaw | null = expectedHead !== null && !heads.includes(expectedHead) ? { at: "head" } : null;
  return { anchors: anchors.length, head: heads.at(-1) ?? null, flaw };
}

/**
 * Recomputes the whole journal: every ticket's chain and every anchor, line by line from the database, in constant memory. Lines may
 * be written meanwhile. In: a head noted outside (hex) that must be among the anchors, or null. Out: what was seen, and the first flaw.
 */
export async function verifyJournal(expectedHead: string | null = null): Promise<Verification> {
  const chains = await verifyChains();
  if (chains.flaw) return { ...chains, anchors: 0, head: null };
  const anchors = await verifyAnchors(expectedHead);
  return { ...chains, ...anchors };
}
