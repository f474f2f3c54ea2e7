import { db } from "#app/platform/database/db.server";
import { recordStaff } from "../journal/record.server";
import { verifyJournal, type Verification } from "../journal/verify.server";
import { post } from "../outbox/post.server";
import { asManager } from "../people/colleagues/lock.server";
import type { Outcome } from "../refusal";

/** A recomputing of the journal. `askedBy`: a colleague's name; null where it was asked for from the command line. `of`: how many lines there are, while it runs. */
export type JournalCheck = {
  id: string;
  askedBy: string | null;
  askedAt: Date;
  endedAt: Date | null;
  lines: number;
  of: number | null;
  whole: boolean | null;
  flaw: string | null;
};

/** As long as nobody heard of a run, another worker may take it up. */
const SILENT_MS = 60_000;
/** One of which nobody heard for this long is not waited for. */
const LOST_MS = 60 * 60_000;

function flawCode({ flaw }: Verification): string | null {
  if (!flaw) return null;
  if (flaw.at === "line") return `line ${flaw.entryId}`;
  return flaw.at === "anchor" ? `anchor ${flaw.anchorId}` : "head";
}

/** Asks for the journal to be recomputed, as a task. While one is asked for or runs, another asking changes nothing. Out: ok, or `not-permitted`. */
export async function askForCheck(staffId: string, now: Date): Promise<Outcome> {
  const actor = { kind: "staff", id: staffId } as const;
  return asManager(actor, async (tx): Promise<Outcome> => {
    const recent = { gt: new Date(now.getTime() - LOST_MS) };
    const open = await tx.journalCheck.findFirst({
      where: { endedAt: null, OR: [{ seenAt: recent }, { askedAt: recent }] },
      select: { id: true },
    });
    if (open) return { ok: true };
    const { id: checkId } = await tx.journalCheck.create({ data: { askedById: staffId, askedAt: now } });
    await post(tx, { type: "verify-journal", payload: { checkId } }, now);
    await recordStaff(tx, staffId, actor, now, [{ kind: "journal-check-asked", data: { checkId } }]);
    return { ok: true };
  });
}

/** Notes what a recomputing came to that was not asked for at the desk. */
export async function noteCheck(verdict: Verification, askedAt: Date, now: Date): Promise<void> {
  await db().journalCheck.create({
    data: { askedAt, endedAt: now, lines: verdict.lines, whole: verdict.flaw === null, flaw: flawCode(verdict) },
  });
}

/** Takes a check up, unless somebody else is heard at it. */
async function take(id: string, now: Date): Promise<boolean> {
  const heard = new Date(now.getTime() - SILENT_MS);
  const { count } = await db().journalCheck.updateMany({
    where: { id, endedAt: null, OR: [{ seenAt: null }, { seenAt: { lt: heard } }] },
    data: { seenAt: now, lines: 0 },
  });
  return count > 0;
}

/** Recomputes the journal for who asked, and says how far it is after each batch. In: the check's id, the clock. Out: `done`, or when to look again, because another worker is at it. */
export async function runCheck(id: string, clock: () => Date): Promise<"done" | { againAt: Date }> {
  if (!(await take(id, clock()))) {
    const open = await db().journalCheck.findFirst({ where: { id, endedAt: null }, select: { id: true } });
    return open ? { againAt: new Date(clock().getTime() + SILENT_MS) } : "done";
  }
  const verdict = await verifyJournal(null, async (lines) => {
    await db().journalCheck.updateMany({ where: { id }, data: { lines: { increment: lines }, seenAt: clock() } });
  });
  const { lines, flaw } = verdict;
  await db().journalCheck.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: clock(), lines, whole: flaw === null, flaw: flawCode(verdict) },
  });
  return "done";
}

/** The check that was asked for last, and the last one that ended, which may be the same. Null where there was none. */
export async function lastChecks(): Promise<{ asked: JournalCheck | null; ended: JournalCheck | null }> {
  const newest = { orderBy: { askedAt: "desc" }, include: { askedBy: { select: { name: true } } } } as const;
  const [asked, ended, total] = await Promise.all([
    db().journalCheck.findFirst(newest),
    db().journalCheck.findFirst({ ...newest, where: { endedAt: { not: null } } }),
    db().$queryRaw<{ last: bigint | null }[]>`SELECT max("id") AS "last" FROM "JournalEntry"`,
  ]);
  const shown = (row: typeof asked): JournalCheck | null =>
    row && { ...row, askedBy: row.askedBy?.name ?? null, of: row.endedAt ? null : Number(total[0]?.last ?? 0n) };
  return { asked: shown(asked), ended: shown(ended) };
}
