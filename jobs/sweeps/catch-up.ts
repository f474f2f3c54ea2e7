import { releaseForgotten } from "#app/domain/outbox/settle.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";
import type { WorkQueue } from "../queue/backend";
import { QUEUE_NAMES, type QueueName } from "#app/domain/outbox/queues";

/** Longer than a task can take, a killed worker's job needs to be freed and run again, and the relay needs. Retries wait on their rows, not in the queue. */
const FORGOTTEN_MS = 3 * 60_000;

/** With this much still waiting the queue is not forgetful but busy, and putting rows on it again would only make it busier. */
const BUSY = 1_000;

async function isBusy(queue: WorkQueue, name: QueueName): Promise<boolean> {
  const { waiting = 0, prioritized = 0 } = await queue.getJobCounts("waiting", "prioritized");
  if (waiting + prioritized <= BUSY) return false;
  log.warn({ queue: name, waiting: waiting + prioritized }, "the queue is long");
  return true;
}

/** Finds what a queue has lost: promises handed over, due for a while, and neither kept nor put off. The relay takes them again. */
export const catchUp: Sweep = async ({ queues, typesOf }) => {
  const before = new Date(now().getTime() - FORGOTTEN_MS);
  for (const name of QUEUE_NAMES) {
    if (await isBusy(queues[name], name)) continue;
    const released = await releaseForgotten(before, typesOf(name));
    if (released > 0) log.warn({ queue: name, released }, "promises the queue had lost are taken up again");
  }
};
