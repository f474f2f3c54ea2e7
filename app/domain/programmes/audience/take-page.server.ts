import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { ProgrammeIntake } from "#app/platform/generated/client";
import { seal, unseal } from "#app/platform/seal/seal.server";
import { recordProgramme } from "../../journal/record.server";
import type { Locale } from "../../language";
import type { ProgrammeStatus } from "../programme/kinds";
import { lockProgramme, programmeDigest, promiseLetters } from "../programme/row.server";
import type { AudienceAccount } from "./account";
import { PAGE_ROWS, readListPage, type ListPage, type RefusedLine } from "./list-page";
import { AUDIENCE_LIMITS } from "./read-csv";
import { storeReaders } from "./store-readers.server";

/** Most pages of one list: a system that goes round in circles is left. */
const MOST_PAGES = 2_000;

/** How often a page is asked for that could not be had. */
const MOST_TRIES = 8;

const LONGEST_MS = 60_000;

/** A page that is to be asked for: of which policy's system, with which words; `page`: how many came before. */
export type WantedPage = { readId: string; policyId: string; page: number; question: Record<string, unknown> };

function cursorContext(readId: string): string {
  return `audience-cursor:${readId}`;
}

/** The page that is to be asked for next; null where that reading is over, or another has taken its place. */
export async function findWantedPage(programmeId: string, readId: string): Promise<WantedPage | null> {
  const intake = await db().programmeIntake.findUnique({
    where: { programmeId, readId, endedAt: null, failedAt: null },
    include: { programme: { select: { policyId: true } } },
  });
  if (!intake) return null;
  const cursor = intake.cursorSealed && unseal(intake.cursorSealed, cursorContext(readId));
  const { policyId } = intake.programme;
  const question = { policy: policyId, list: intake.list, cursor, limit: PAGE_ROWS };
  return { readId, policyId, page: intake.pages, question };
}

/** A reading as it is, held with its programme; null where it is over, where another took its place, or where that page was taken before. */
async function lockReading(tx: Tx, programmeId: string, { readId, page }: WantedPage): Promise<ProgrammeIntake | null> {
  const programme = await lockProgramme(tx, programmeId);
  if (programme?.status !== ("draft" satisfies ProgrammeStatus)) return null;
  return tx.programmeIntake.findUnique({ where: { programmeId, readId, pages: page, endedAt: null, failedAt: null } });
}

/** Why a list is not read any further, though its pages are; null where it is. */
function tooMuch(before: ProgrammeIntake, { lines, next }: ListPage, taken: number): string | null {
  if (before.lines + lines > AUDIENCE_LIMITS.lines || taken > AUDIENCE_LIMITS.people) return "too-many";
  if (next === null) return null;
  const cursor = before.cursorSealed && unseal(before.cursorSealed, cursorContext(before.readId));
  return next === cursor || before.pages + 1 >= MOST_PAGES ? "loops" : null;
}

/** Gives a reading up: nobody of it is kept, and the desk says why. */
async function giveUp(tx: Tx, programmeId: string, failure: string, now: Date): Promise<void> {
  await tx.programmeReader.deleteMany({ where: { programmeId } });
  await tx.programmeIntake.update({ where: { programmeId }, data: { failedAt: now, failure, cursorSealed: null } });
}

/** The digest of who is in an audience, in the order of the list. */
async function whoDigest(tx: Tx, programmeId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ who: string }[]>`
    SELECT encode("addressDigest", 'hex') AS "who" FROM "ProgrammeReader" WHERE "programmeId" = ${programmeId}::uuid ORDER BY "seq"`;
  return programmeDigest(
    programmeId,
    rows.map(({ who }) => who),
  );
}

async function end(tx: Tx, programmeId: string, counted: Counted, now: Date): Promise<void> {
  const { lines, folded, refused } = counted;
  const readers = lines - folded - refused;
  if (readers === 0) return giveUp(tx, programmeId, "empty", now);
  const audience: AudienceAccount = { from: "connected", lines, folded, refused, leftOut: false };
  await tx.programmeIntake.update({ where: { programmeId }, data: { endedAt: now, cursorSealed: null } });
  const { version } = await tx.programme.update({
    where: { id: programmeId },
    data: { version: { increment: 1 }, updatedAt: now, audience },
  });
  const contentDigest = await whoDigest(tx, programmeId);
  await recordProgramme(tx, programmeId, { kind: "system" }, now, [
    { kind: "audience-read", data: { version, readers, refused, contentDigest } },
  ]);
  await promiseLetters(tx, programmeId, version, now);
}

type Counted = Pick<ProgrammeIntake, "lines" | "folded" | "refused">;

/** Takes a page into an audience. In: what was asked for, and what was answered. Out: whether another page is wanted. */
export async function takePage(programmeId: string, wanted: WantedPage, answer: unknown, now: Date): Promise<boolean> {
  return transaction(
    async (tx) => {
      const before = await lockReading(tx, programmeId, wanted);
      if (!before) return false;
      const page = readListPage(answer, before.locale as Locale, before.lines);
      if (!page) {
        await giveUp(tx, programmeId, "no-page", now);
        return false;
      }
      const added = await storeReaders(tx, programmeId, page.contacts);
      const lines = before.lines + page.lines;
      const refused = before.refused + page.refused.length;
      const folded = before.folded + page.contacts.length - added;
      const failure = tooMuch(before, page, lines - refused - folded);
      if (failure !== null) {
        await giveUp(tx, programmeId, failure, now);
        return false;
      }
      const known = before.refusedLines as RefusedLine[];
      await tx.programmeIntake.update({
        where: { programmeId },
        data: {
          pages: { increment: 1 },
          cursorSealed: page.next === null ? null : seal(page.next, cursorContext(wanted.readId)),
          lines,
          folded,
          refused,
          refusedLines: [...known, ...page.refused].slice(0, AUDIENCE_LIMITS.badShown),
          tries: 0,
          failure: null,
        },
      });
      if (page.next !== null) return true;
      await end(tx, programmeId, { lines, folded, refused }, now);
      return false;
    },
    { timeoutMs: LONGEST_MS },
  );
}

/** Writes down that a page could not be had. In: why, as a code, and whether that may pass. Out: how many tries have failed; null where none is left, or it is over. */
export async function noteNoPage(
  programmeId: string,
  wanted: WantedPage,
  failure: { code: string; mayPass: boolean },
  now: Date,
): Promise<number | null> {
  return transaction(async (tx) => {
    const before = await lockReading(tx, programmeId, wanted);
    if (!before) return null;
    const tries = before.tries + 1;
    if (failure.mayPass && tries < MOST_TRIES) {
      await tx.programmeIntake.update({ where: { programmeId }, data: { tries, failure: failure.code } });
      return tries;
    }
    await giveUp(tx, programmeId, failure.code, now);
    return null;
  });
}
