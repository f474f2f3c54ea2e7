import { releaseForgotten } from "#app/domain/outbox/settle.server";
import { log } from "#app/platform/log.server";
import { now } from "#app/platform/now.server";
import type { Backend, WorkQueue } from "../queue/backend";
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

/**
 * Sees whether the queue's storage was emptied or dropped, and makes it good: tables, schedules, and every promise it held, which the
 * relay takes again at once. What was not lost after all comes twice, and that does no harm. Out: whether there was something to mend.
 */
export async function mendQueue(backend: Backend, queue: WorkQueue): Promise<boolean> {
  if (!(await isEmptied(backend, queue))) return false;
  const released = await releaseForgotten(new Date(now().getTime() + AHEAD_MS));
  await scheduleSweeps(queue);
  log.warn({ released }, "the queue's storage was empty and is set up again");
  return true;
}
