import { markDone, markFailed } from "#app/domain/outbox/settle.server";
import { findWork, handOn, postpone, type Work } from "#app/domain/outbox/work.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import { backoffMs } from "../queue/backoff";
import { CATALOG, runTask } from "./catalog";
import { insist } from "./insist";
import { GivenUp, type TaskContext } from "../tasks/task";

/** A job that was put off comes again under a new id; this much too early is still on time. */
const EARLY_MS = 2_000;

function reasonOf(error: unknown): string {
  if (error instanceof GivenUp) return error.code;
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** Failure is kept on the row, never in the queue: the queue can lose it, and its own way of deferring loses jobs. */
async function tryLater({ id, type, failures }: Work, err: unknown): Promise<void> {
  const { attempts, backoff } = CATALOG[type];
  const reason = reasonOf(err);
  const failed = failures + 1;
  if (err instanceof GivenUp || failed >= attempts) {
    log.error({ outboxId: id, type, reason }, "a promise was given up and waits for somebody to look");
    return markFailed(id, reason, now(), true);
  }
  const wait = backoffMs(failed, backoff, Math.random());
  log.warn({ err, outboxId: id, type, attempt: failed, retryInMs: wait }, "a promise could not be kept yet");
  return postpone(id, new Date(now().getTime() + wait), reason);
}

/** Runs the task. Out: how to write down what became of it. */
async function kept(work: Work, context: TaskContext): Promise<() => Promise<void>> {
  const { id, type } = work;
  try {
    const verdict = await runTask(work, context);
    return verdict === "done" ? () => markDone(id, now()) : () => handOn(id, verdict.againAt);
  } catch (error) {
    if (!context.stopping() || error instanceof GivenUp) return () => tryLater(work, error);
    log.info({ outboxId: id, type }, "a promise is handed on to the next worker");
    return () => handOn(id, now());
  }
}

/**
 * Keeps the promise an outbox row holds, or notes on the row when to try again. In: the row's id as the queue carries it. A row that
 * is done, given up, gone or put off is passed over, so a job that comes twice does nothing. What a process that stops could not finish
 * is handed on at once and uses up none of its tries. Throws only when the database cannot be told, however often: the row then stays
 * relayed, and the sweep finds it.
 */
export async function keepPromise(outboxId: string, context: TaskContext): Promise<void> {
  const work = await findWork(outboxId);
  if (!work || work.runAt.getTime() > now().getTime() + EARLY_MS) return;
  await insist(await kept(work, context), context.stopping);
}
