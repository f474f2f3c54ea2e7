import { db } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { chainHash, GENESIS, type ChainedLine } from "./chain";
import { beginFold, endFold } from "./fold";
import { linesById } from "./lines.server";

type Flaw =
  /** The line does not follow the one before it of its subject: changed, moved, or one before it is gone. */
  | { at: "line"; entryId: bigint; ticketId: string }
  | { at: "line"; entryId: bigint; programmeId: string }
  | { at: "line"; entryId: bigint; staffId: string }
  /** The anchor's digest does not come out: a line it covers was changed, removed or added, or the anchor itself was. */
  | { at: "anchor"; anchorId: number; upToId: bigint }
  /** No anchor has the head that was noted outside. */
  | { at: "head" };

export type Verification = {
  lines: number;
  tickets: number;
  programmes: number;
  /** Colleagues who ever looked for something, or whose account was seen to. */
  colleagues: number;
  anchors: number;
  head: string | null;
  flaw: Flaw | null;
};

type Line = ChainedLine & { id: bigint; prevHash: Uint8Array; hash: Uint8Array };

const BATCH = 5_000;
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What lines are about, by the column that names it. */
const SUBJECTS = {
  ticketId: Prisma.sql`"ticketId"`,
  programmeId: Prisma.sql`"programmeId"`,
  staffId: Prisma.sql`"staffId"`,
} as const;
type Column = keyof typeof SUBJECTS;

function subjectOf(line: Line, column: Column): string {
  return line[column] ?? NOBODY;
}

async function* linesBySubject(column: Column): AsyncGenerator<Line[]> {
  const name = SUBJECTS[column];
  let [subject, seq] = [NOBODY, 0];
  for (;;) {
    const lines = await db().$queryRaw<Line[]>`
      SELECT "id", "ticketId", "programmeId", "staffId", "seq", "at", "kind", "actorKind", "actorId", "data", "prevHash", "hash" FROM "JournalEntry"
      WHERE ${name} IS NOT NULL AND (${name}, "seq") > (${subject}::uuid, ${seq}) ORDER BY ${name}, "seq" LIMIT ${BATCH}`;
    const last = lines.at(-1);
    if (!last) return;
    yield lines;
    [subject, seq] = [subjectOf(last, column), last.seq];
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

type Chains = { lines: number; subjects: number; flaw: Flaw | null };

function flawOf({ id: entryId, programmeId, staffId, ticketId }: Line): Flaw {
  if (staffId) return { at: "line", entryId, staffId };
  return programmeId ? { at: "line", entryId, programmeId } : { at: "line", entryId, ticketId: ticketId ?? NOBODY };
}

/** Told after each batch how many lines were recomputed in it. */
type Progress = (lines: number) => Promise<void>;

async function verifyChains(column: Column, tell: Progress): Promise<Chains> {
  const seen = { lines: 0, subjects: 0 };
  let head = { subject: NOBODY, seq: 0, hash: GENESIS as Uint8Array };
  for await (const lines of linesBySubject(column)) {
    for (const line of lines) {
      const subject = subjectOf(line, column);
      if (subject !== head.subject) {
        head = { subject, seq: 0, hash: GENESIS };
        seen.subjects += 1;
      }
      const follows =
        line.seq === head.seq + 1 && same(line.prevHash, head.hash) && same(line.hash, chainHash(line, head.hash));
      if (!follows) return { ...seen, flaw: flawOf(line) };
      head = { subject, seq: line.seq, hash: line.hash };
      seen.lines += 1;
    }
    await tell(lines.length);
  }
  return { ...seen, flaw: null };
}

const NONE_SEEN: Chains = { lines: 0, subjects: 0, flaw: null };

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
 * Recomputes the whole journal: every ticket's, programme's and colleague's chain and every anchor, line by line from the database, in constant memory. Lines may
 * be written meanwhile. In: a head noted outside (hex) that must be among the anchors, or null; whom to tell how far it is. Out: what was seen, and the first flaw.
 */
export async function verifyJournal(
  expectedHead: string | null = null,
  tell: Progress = () => Promise.resolve(),
): Promise<Verification> {
  const tickets = await verifyChains("ticketId", tell);
  const programmes = tickets.flaw ? NONE_SEEN : await verifyChains("programmeId", tell);
  const colleagues = (tickets.flaw ?? programmes.flaw) ? NONE_SEEN : await verifyChains("staffId", tell);
  const chains = {
    lines: tickets.lines + programmes.lines + colleagues.lines,
    tickets: tickets.subjects,
    programmes: programmes.subjects,
    colleagues: colleagues.subjects,
    flaw: tickets.flaw ?? programmes.flaw ?? colleagues.flaw,
  };
  if (chains.flaw) return { ...chains, anchors: 0, head: null };
  const anchors = await verifyAnchors(expectedHead);
  return { ...chains, ...anchors };
}
