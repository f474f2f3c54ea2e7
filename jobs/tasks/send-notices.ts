import { type NoticeEnding, type SendNotice, sendNoticeOnce } from "#app/domain/programmes/sending/send-notice.server";
import { endIfAllTold, takeTurn } from "#app/domain/programmes/sending/take-batch.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import { DeliveryError, isPermanent, isUnconfirmed } from "#emails/delivery-error";
import type { Task, TaskContext } from "./task";
import { failureCode } from "./send-letter";

/** How many letters of a programme are under way at once. */
export const NOTICES_AT_ONCE = 4;

/** How conversations ended of which the database could not be told: what was taken is not sent a second time by this process. */
const known = new Map<string, NoticeEnding>();

function endOf(error: unknown, { stopping }: TaskContext): NoticeEnding {
  // Cut off by our own stopping: the next worker sends it.
  if (!(error instanceof DeliveryError) || (stopping() && !isPermanent(error) && !isUnconfirmed(error))) throw error;
  const end = isUnconfirmed(error) ? "unconfirmed" : isPermanent(error) ? "refused" : "passing";
  return { end, failure: failureCode(error), at: now() };
}

function sendBy(context: TaskContext): SendNotice {
  return async ({ id, ...letter }) => {
    const before = known.get(id);
    if (before) return before;
    const ended = await context.noticeMail
      .send(letter)
      .then(() => ({ end: "taken" as const, at: now() }))
      .catch((error: unknown) => endOf(error, context));
    known.set(id, ended);
    return ended;
  };
}

/** Tells some, a few at once. What cannot be recorded now is recorded in a later turn, and keeps nobody else from being told. */
async function tell(readerIds: readonly string[], context: TaskContext): Promise<void> {
  const waiting = [...readerIds];
  const send = sendBy(context);
  async function one(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined && !context.stopping(); id = waiting.shift()) {
      const readerId = id;
      await sendNoticeOnce(readerId, now, send)
        .then((ended) => ended === "through" && known.delete(readerId))
        .catch((err: unknown) => log.warn({ err, readerId }, "a notice could not be sent or recorded yet"));
    }
  }
  await Promise.all(Array.from({ length: NOTICES_AT_ONCE }, one));
}

/**
 * Sends what a programme's pace allows for a few seconds, and comes back for more until everybody was told. Run twice, it is no faster;
 * killed, it goes on where it was.
 */
export const sendNotices: Task<"send-notices"> = async ({ programmeId }, context) => {
  const turn = await takeTurn(programmeId, now());
  if (turn.state === "over") return "done";
  if (turn.state === "later") return { againAt: turn.at };
  await tell(turn.readerIds, context);
  if (await endIfAllTold(programmeId, now())) {
    log.info({ programmeId }, "everybody of a programme was told or given up");
    return "done";
  }
  return { againAt: turn.next };
};
