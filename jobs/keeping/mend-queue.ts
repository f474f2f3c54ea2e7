import { releaseForgotten } from "#app/domain/outbox/settle.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Backend, WorkQueue } from "../queue/backend";
import type { WorkQueues } from "../queue/queues";
import { remembersSweeps, scheduleSweeps } from "./schedule";

/** Later than any promise runs. */
const AHEAD_MS = 366 * 86_400_000;

async function isEmptied(backend: Backend, queue: WorkQueue): Promise<boolean> {
  try {
    return !(await remembersSweeps(queue));
  } catch {
    await backend.prepare(); // its tables may be gone; when it does not answer at all, this says so
    return !(await remembersSweeps(queue));
  }
}

async function releaseAll(): Promise<number> {
  return releaseForgotten(new Date(now().getTime() + AHEAD_MS));
}

/**
 * Sees whether the queues' storage was emptied or dropped, and makes it good: tables, schedules, and every promise it held, which the
 * relay takes again at once. What was not lost after all comes twice, and that does no harm. The storage is one, so the queue that
 * carries the schedules speaks for all. Out: whether there was something to mend.
 */
export async function mendQueue(backend: Backend, { sweeps }: Pick<WorkQueues, "sweeps">): Promise<boolean> {
  if (!(await isEmptied(backend, sweeps))) return false;
  const released = await releaseAll();
  await scheduleSweeps(sweeps);
  log.warn({ released }, "the queue's storage was empty and is set up again");
  return true;
}

/** Takes over what the one queue of earlier versions still holds: the promises behind its jobs are relayed again, to the queues there are now. */
export async function takeOverFormer(backend: Backend): Promise<void> {
  if (!(await backend.removeFormer())) return;
  const released = await releaseAll();
  log.warn({ released }, "the queue of an earlier version was taken over");
}
