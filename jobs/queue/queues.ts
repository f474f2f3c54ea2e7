import type { QueueName } from "#app/domain/outbox/queues";
import type { WorkQueue } from "./backend";

export type WorkQueues = Record<QueueName, WorkQueue>;

/** Makes one thing for each queue. */
export function forEachQueue<T>(make: (name: QueueName) => T): Record<QueueName, T> {
  return { codes: make("codes"), letters: make("letters"), notices: make("notices"), sweeps: make("sweeps") };
}
