import { db } from "#app/platform/database/db.server";
import { GENESIS } from "../../journal/chain";
import { LINES_AT_ONCE, linesById } from "../../journal/lines.server";
import type { CaseLine } from "./lines.server";
import type { Entry } from "./stored-zip";

/** More hashes than this (64 MB) are not listed: the anchor is named, and the operator can be asked for them. */
const MOST_LINES = 2_000_000n;

const json = (path: string, value: unknown): Entry => ({
  path,
  bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`, "utf8"),
});
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** The anchor in which the last line of these that is anchored stands, and the one before it; null while none is. */
async function anchorOf(lines: readonly CaseLine[]) {
  const newest = await db().journalAnchor.findFirst({ orderBy: { id: "desc" } });
  const last = newest && lines.findLast(({ id }) => id <= newest.upToId);
  if (!last) return null;
  const anchor = await db().journalAnchor.findFirstOrThrow({
    where: { upToId: { gte: last.id } },
    orderBy: { id: "asc" },
  });
  const before = await db().journalAnchor.findFirst({ where: { id: { lt: anchor.id } }, orderBy: { id: "desc" } });
  return { anchor, from: before?.upToId ?? 0n, prevHash: before?.hash ?? GENESIS, upToSeq: last.seq };
}

/** How many files the proof of these lines takes, about: for who waits for them. */
export async function anchorLists(lines: readonly CaseLine[]): Promise<number> {
  const found = await anchorOf(lines);
  return found && found.anchor.entries <= MOST_LINES ? Math.ceil(Number(found.anchor.entries) / LINES_AT_ONCE) + 1 : 1;
}

/**
 * The proof that lines stood in the journal of all tickets when it was anchored: the hashes of all lines of that anchor, in files of some
 * ten thousand, in the order they were folded, and the places of these lines among them. Hashes tell nothing of other tickets.
 */
export async function* anchorEntries(lines: readonly CaseLine[]): AsyncGenerator<Entry> {
  const found = await anchorOf(lines);
  if (!found) return void (yield json("anchor.json", { state: "none" }));
  const { anchor, from, prevHash, upToSeq } = found;
  const about = {
    id: anchor.id,
    at: anchor.at.toISOString(),
    upToId: String(anchor.upToId),
    entries: Number(anchor.entries),
    prevHash: hex(prevHash),
    hash: hex(anchor.hash),
    upToSeq,
  };
  if (anchor.entries > MOST_LINES) return void (yield json("anchor.json", { state: "too-long", ...about }));
  const seqOf = new Map(lines.map(({ id, seq }) => [id, seq]));
  const ours: { seq: number; place: number }[] = [];
  const lists: string[] = [];
  let place = 0;
  for await (const batch of linesById(from, anchor.upToId)) {
    for (const { id } of batch) {
      const seq = seqOf.get(id);
      if (seq !== undefined) ours.push({ seq, place });
      place += 1;
    }
    const path = `anchor/${String(lists.length + 1).padStart(4, "0")}.bin`;
    lists.push(path);
    yield { path, bytes: Buffer.concat(batch.map(({ hash }) => hash)) };
  }
  yield json("anchor.json", { state: "listed", ...about, lists, ours });
}
