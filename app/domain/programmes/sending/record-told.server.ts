import { transaction, type Tx } from "#app/platform/database/db.server";
import type { ProgrammeEvent } from "../../journal/programme-events";
import { recordProgramme } from "../../journal/record.server";
import { houseDigest } from "../../tickets/ticket/seal.server";
import { lockProgramme } from "../programme/row.server";
import { tellOfFailed } from "./tell-of-failed.server";
import { againAfterMs } from "./batch";

/** Exactly what one reader was sent. */
export type SentNotice = { to: string; subject: string; html: string; text: string };

/** What the journal holds of a reader's letter: a keyed digest of all of it, in hex. */
export function noticeDigest(readerId: string, { to, subject, html, text }: SentNotice): string {
  return houseDigest(readerId, { to, subject, html, text });
}

type One = { readerId: string; programmeId: string };

/** Changes a reader's row and tells the programme's journal, in one transaction that holds the programme. `act` gives null where somebody else was first. */
async function write({ programmeId }: One, at: Date, act: (tx: Tx) => Promise<ProgrammeEvent | null>): Promise<void> {
  await transaction(async (tx) => {
    await lockProgramme(tx, programmeId);
    const event = await act(tx);
    if (event) await recordProgramme(tx, programmeId, { kind: "system" }, at, [event]);
  });
}

/** Records, once, that a reader was told. */
export async function recordTold(one: One, sent: SentNotice, at: Date): Promise<void> {
  const { readerId } = one;
  const digest = noticeDigest(readerId, sent);
  await write(one, at, async (tx) => {
    const { count } = await tx.programmeReader.updateMany({
      where: { id: readerId, sentAt: null },
      data: { sentAt: at, contentDigest: digest, failedAt: null, failure: null, leasedUntil: null, againAt: null },
    });
    return count === 0 ? null : { kind: "told", data: { readerId, contentDigest: digest } };
  });
}

/** Gives up a letter that was refused for good, never confirmed, or refused for now too often. In: why, and the failure as a code. */
export async function recordNotTold(
  one: One,
  why: "refused" | "unconfirmed" | "given-up",
  failure: string,
  at: Date,
): Promise<void> {
  const { readerId } = one;
  await write(one, at, async (tx) => {
    const { count } = await tx.programmeReader.updateMany({
      where: { id: readerId, sentAt: null, failedAt: null },
      data: { failedAt: at, failure: failure.slice(0, 80), leasedUntil: null },
    });
    if (count === 0) return null;
    await tellOfFailed(tx, one.programmeId, at);
    return { kind: "not-told", data: { readerId, why } };
  });
}

/** Records that the mail server had a letter whole and never said whether it took it. In: the failure as a code, when it is tried again. */
export async function recordPerhapsTold(one: One, failure: string, againAt: Date | null, at: Date): Promise<void> {
  const { readerId } = one;
  await write(one, at, async (tx) => {
    const rows = await tx.programmeReader.updateManyAndReturn({
      where: { id: readerId, sentAt: null },
      data: { unconfirmed: { increment: 1 }, failure: failure.slice(0, 80), againAt, leasedUntil: null },
      select: { unconfirmed: true },
    });
    return rows[0] ? { kind: "perhaps-told", data: { readerId, times: rows[0].unconfirmed } } : null;
  });
}

/** Puts off a letter whose failure may pass; that is no fact for the journal. In: why, as a code. */
export async function putOff({ readerId, programmeId }: One, failure: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    const row = await tx.programmeReader.findFirst({
      where: { id: readerId, programmeId, sentAt: null },
      select: { tries: true },
    });
    if (!row) return;
    const tries = row.tries + 1;
    await tx.programmeReader.updateMany({
      where: { id: readerId, sentAt: null },
      data: {
        tries,
        failure: failure.slice(0, 80),
        againAt: new Date(at.getTime() + againAfterMs(tries)),
        leasedUntil: null,
      },
    });
  });
}
