import { db } from "#app/platform/database/db.server";
import { deskToday } from "../clock/calendar/desk-day";
import { TRACKING_KEPT_MS } from "../tickets/portal/tracking";
import { forgetTyped } from "../tickets/desk/search/search.server";

const DAY_MS = 86_400_000;

/** A used-up code is kept for a day, so that its page can still say what became of it. */
const CODE_KEPT_MS = DAY_MS;

/** A link that is over tells administrators for a while whether its letter arrived. */
const LINK_KEPT_MS = 30 * DAY_MS;

/** What was read of an inbox stays for a while to come back to. */
const TOLD_KEPT_MS = 90 * DAY_MS;

/** A batch is looked up, and taken back, for a while; one that nobody confirmed, for a day. Its words go with it. */
const BATCH_KEPT_MS = 30 * DAY_MS;
/** When somebody was away is nobody's business for long. */
const ABSENCE_KEPT_MS = 90 * DAY_MS;

export type Forgotten = { drafts: number; codes: number; sessions: number; words: number; searches: number };

/**
 * Removes what has had its time: drafts that expired (filed ones too: their ticket stays), codes a day after they expired, staff
 * sessions and sign-in tokens that ended, words kept for a form that nobody came back to, what was typed into a search, what was read of an inbox, absences that are long over, batches, visits to tickets. Safe to run twice. In: the instant. Out: how many of each.
 */
export async function forgetExpired(now: Date): Promise<Forgotten> {
  const ended = { where: { expiresAt: { lt: now } } };
  const codesEnded = { where: { expiresAt: { lt: new Date(now.getTime() - CODE_KEPT_MS) } } };
  const drafts = await db().draft.deleteMany(ended);
  const codes = await db().oneTimeCode.deleteMany(codesEnded);
  const sessions = await db().staffSession.deleteMany(ended);
  const words = await db().keptWords.deleteMany(ended);
  const searches = await forgetTyped(now);
  await db().staffVerification.deleteMany(ended);
  await db().staffSessionEnd.deleteMany(ended);
  await db().staffChallengeSpent.deleteMany(ended);
  await db().staffLink.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - LINK_KEPT_MS) } } });
  await db().staffMorning.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - LINK_KEPT_MS) } } });
  await db().staffTold.deleteMany({ where: { readAt: { lt: new Date(now.getTime() - TOLD_KEPT_MS) } } });
  await db().batch.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - BATCH_KEPT_MS) } } });
  const unconfirmed = { confirmedAt: null, createdAt: { lt: new Date(now.getTime() - DAY_MS) } };
  await db().batch.deleteMany({ where: unconfirmed });
  await db().trackingSession.deleteMany({ where: { usedAt: { lt: new Date(now.getTime() - TRACKING_KEPT_MS) } } });
  const lastKept = deskToday(new Date(now.getTime() - ABSENCE_KEPT_MS));
  await db().staffAbsence.deleteMany({ where: { toOn: { lt: lastKept } } });
  return { drafts: drafts.count, codes: codes.count, sessions: sessions.count, words: words.count, searches };
}
