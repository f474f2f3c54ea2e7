import type { WorkQueue } from "./backend";

/**
 * What must not wait for each other has a queue of its own. `codes`: somebody waits for it with the page open. `letters`: as slow as the
 * mail server. `notices`: letters to many, at their own pace. `sweeps`: what runs by the clock, and everything else that was promised.
 */
export const QUEUE_NAMES = ["codes", "letters", "notices", "sweeps"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export type WorkQueues = Record<QueueName, WorkQueue>;

/** Makes one thing for each queue. */
export function forEachQueue<T>(make: (name: QueueName) => T): Record<QueueName, T> {
  return { codes: make("codes"), letters: make("letters"), notices: make("notices"), sweeps: make("sweeps") };
}
