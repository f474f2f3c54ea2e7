import { markDone, markFailed } from "#app/domain/outbox/settle.server";
import { findWork, postpone, type Work } from "#app/domain/outbox/work.server";
import { log } from "#app/platform/log.server";
import { now } from "#app/platform/now.server";
import { backoffMs } from "../queue/backoff";
import { CATALOG, runTask } from "./catalog";
import { GivenUp, type TaskContext } from "../tasks/task";

/** A job that was put off comes again under a new id; this much too early is still on time. */
const EARLY_MS = 2_000;

function reasonOf(error: unknown): string {
  if (error instanceof GivenUp) return error.code;
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** Failure is kept on the row, never in the queue: the queue can lose it, and its own way of deferring loses jobs. */
async function tryLater({ id, type, relays }: Work, err: unknown): Promise<void> {
  const { attempts, backoff } = CATALOG[type];
  const reason = reasonOf(err);
  if (err instanceof GivenUp || relays >= attempts) {
    log.error({ outboxId: id, type, reason }, "a promise was given up and waits for somebody to look");
    return markFailed(id, reason, now(), true);
  }
  const wait = backoffMs(relays, backoff, Math.random());
  log.warn({ err, outboxId: id, type, attempt: relays, retryInMs: wait }, "a promise could not be kept yet");
  return postpone(id, new Date(now().getTime() + wait), reason);
}

/**
 * Keeps the promise an outbox row holds, or notes on the row when to try again. In: the row's id as the queue carries it. A row that
 * is done, given up, gone or put off is passed over, so a job that comes twice does nothing. Throws only when the database cannot be
 * told: the row then stays relayed, and the sweep finds it.
 */
export async function keepPromise(outboxId: string, context: TaskContext): Promise<void> {
  const work = await findWork(outboxId);
  if (!work || work.runAt.getTime() > now().getTime() + EARLY_MS) return;
  try {
    if ((await runTask(work, context)) === "done") await markDone(outboxId, now());
  } catch (error) {
    await tryLater(work, error);
  }
}
