import { releaseForgotten } from "#app/domain/outbox/settle.server";
import { log } from "#app/platform/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Longer than a task can take, a killed worker's job needs to be freed and run again, and the relay needs. Retries wait on their rows, not in the queue. */
const FORGOTTEN_MS = 3 * 60_000;

/** With this much still waiting the queue is not forgetful but busy, and putting rows on it again would only make it busier. */
const BUSY = 1_000;

/** Finds what the queue has lost: promises handed over, due for a while, and neither kept nor put off. The relay takes them again. */
export const catchUp: Sweep = async ({ queue }) => {
  const { waiting = 0, prioritized = 0 } = await queue.getJobCounts("waiting", "prioritized");
  if (waiting + prioritized > BUSY) return log.warn({ waiting: waiting + prioritized }, "the queue is long");
  const released = await releaseForgotten(new Date(now().getTime() - FORGOTTEN_MS));
  if (released > 0) log.warn({ released }, "promises the queue had lost are taken up again");
};
