// Loaded before a guarded program: a thread of its own ends the whole process once it has used up its memory or its time, whatever the
// program's own thread is stuck in, and also when nobody is left who would end it. Works wherever Node does.
import { setPriority } from "node:os";
import { isMainThread, Worker, workerData } from "node:worker_threads";

/** How often the thread looks, in milliseconds. */
const EVERY_MS = 25;

function watch({ memoryBytes, until }) {
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryBytes || Date.now() > until) process.kill(process.pid, "SIGKILL");
  }, EVERY_MS);
}

if (isMainThread) {
  const { GUARD_MEMORY_BYTES, GUARD_MS } = process.env;
  // Whoever waits for a page goes before whoever waits for a file.
  setPriority(5);
  new Worker(new URL(import.meta.url), {
    workerData: { memoryBytes: Number(GUARD_MEMORY_BYTES), until: Date.now() + Number(GUARD_MS) },
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4, stackSizeMb: 1 },
  }).unref();
} else watch(workerData);
