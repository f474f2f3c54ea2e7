import { relayRows, type ClaimedRow } from "#app/domain/outbox/claim.server";
import { QUEUE_NAMES, QUEUE_OF } from "#app/domain/outbox/queues";
import { now } from "#app/platform/now.server";
import { timeLimit } from "#app/platform/time-limit";
import { CATALOG } from "./catalog";
import type { WorkQueues } from "../queue/queues";

const BATCH = 500;
const HAND_OVER_MS = 20_000;

/** Its row tells a job that comes twice from a new one, so one that is done need not stay: counting those costs more than the job. Failed ones are looked at after a bad night. */
const KEEP = { removeOnComplete: true, removeOnFail: { age: 86_400, count: 1_000 } };

function jobOf({ id, type, relays, runAt }: ClaimedRow, at: Date) {
  const delay = Math.max(0, runAt.getTime() - at.getTime());
  const { priority } = CATALOG[type];
  return {
    name: type,
    data: { outboxId: id },
    opts: { jobId: `outbox-${id}-${relays}`, delay, priority, attempts: 1, ...KEEP },
  };
}

/** Hands rows to the queues they belong to; where one does not take them, none counts as handed over. */
async function give(queues: WorkQueues, rows: readonly ClaimedRow[], at: Date): Promise<void> {
  for (const name of QUEUE_NAMES) {
    const jobs = rows.filter(({ type }) => QUEUE_OF[type] === name).map((row) => jobOf(row, at));
    if (jobs.length > 0) await timeLimit(queues[name].addBulk(jobs), HAND_OVER_MS, "handing jobs to the queue");
  }
}

/**
 * Moves what the outbox promises to the queues: the only caller of `addBulk`. A job's id comes from its row, so handing it over twice
 * adds nothing. The outbox is asked, not listened to: a NOTIFY would make every filing's commit wait for every other's.
 * Out: `"more"` when there may be more at once.
 */
export async function relayOnce(queues: WorkQueues): Promise<"more" | "all"> {
  const at = now();
  const relayed = await relayRows(BATCH, at, (rows) => give(queues, rows, at));
  return relayed === BATCH ? "more" : "all";
}
