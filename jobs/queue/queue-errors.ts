import type { EventEmitter } from "node:events";
import { log } from "#app/platform/log/log.server";
import type { WorkWorker } from "./backend";

const QUIET_MS = 10_000;
const CALM_MS = 1_000;

/** Logs a queue object's errors, at most one in ten seconds with the number of those left out: an outage is one story, not a thousand lines. */
export function logErrors(source: EventEmitter, part: "queue" | "worker"): void {
  let last = -Infinity;
  let leftOut = 0;
  source.on("error", (err: unknown) => {
    if (performance.now() - last < QUIET_MS) {
      leftOut += 1;
      return;
    }
    log.warn({ err, part, leftOut }, "the queue's storage has a fault");
    last = performance.now();
    leftOut = 0;
  });
}

/** Lets a worker rest for a second after it could not fetch a job: BullMQ asks again at once after errors it does not know as lost connections. */
export function calm(worker: WorkWorker): void {
  const backend = worker.getBackend();
  const fetch = backend.moveToActive.bind(backend);
  backend.moveToActive = async (...args) => {
    try {
      return await fetch(...args);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, CALM_MS));
      throw error;
    }
  };
}
