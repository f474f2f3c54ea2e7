import { log } from "#app/platform/log.server";
import { createTransport } from "#emails/transport";
import { createBackend, type Backend, type JobData, type WorkQueue, type WorkWorker } from "./queue/backend";
import { heartbeat } from "./keeping/heartbeat";
import { keepPromise } from "./keeping/keep-promise";
import { mendQueue } from "./keeping/mend-queue";
import { calm, logErrors } from "./queue/queue-errors";
import { relayOnce } from "./keeping/relay";
import { repeat, type Repeating } from "./keeping/repeat";
import { scheduleSweeps } from "./keeping/schedule";
import { createSweeper, type Sweeper } from "./keeping/sweeper";
import type { TaskContext } from "./tasks/task";

export type WorkingSettings = {
  databaseUrl: string;
  redisUrl?: string | undefined;
  smtpUrl: string;
  mailFrom: string;
  /** The portal's public address, for the links in letters. */
  origin: string;
  /** Jobs at once; each may hold two database connections. */
  concurrency: number;
};

export type Working = {
  /** Fulfilled once the queue's storage answered and work is being done. */
  ready: Promise<void>;
  /** Lets what is in hand finish, up to the given time, and closes everything it opened. */
  stop: (withinMs: number) => Promise<void>;
};

const RELAY_MS = 400;
const MEND_MS = 5_000;
const NEGLECT_MS = 15_000;
const HEARTBEAT_MS = 60_000;

type Opened = { queue: WorkQueue; worker: WorkWorker; loops: Repeating[] };

async function handle(data: JobData, sweeper: Sweeper, context: TaskContext): Promise<void> {
  await ("sweep" in data ? sweeper.run(data.sweep) : keepPromise(data.outboxId, context));
}

/** The queue, with its storage known to be in order and the sweeps scheduled. */
async function openQueue(backend: Backend): Promise<WorkQueue> {
  await backend.prepare();
  const queue = backend.openQueue();
  logErrors(queue, "queue");
  try {
    await mendQueue(backend, queue);
    await scheduleSweeps(queue);
    return queue;
  } catch (error) {
    await queue.close();
    throw error;
  }
}

function work(backend: Backend, queue: WorkQueue, context: TaskContext, concurrency: number): Opened {
  const sweeper = createSweeper(queue);
  const worker = backend.openWorker((data) => handle(data, sweeper, context), concurrency);
  logErrors(worker, "worker");
  calm(worker);
  const loops = [
    repeat({ name: "relay", everyMs: RELAY_MS, maxMs: 5_000 }, () => relayOnce(queue)),
    repeat({ name: "mend-queue", everyMs: MEND_MS }, () => mendQueue(backend, queue)),
    repeat({ name: "neglected-sweeps", everyMs: NEGLECT_MS }, () => sweeper.runNeglected()),
    repeat({ name: "heartbeat", everyMs: HEARTBEAT_MS, maxMs: HEARTBEAT_MS }, heartbeat),
    // A run ends only when the worker is closed; should it end otherwise, it is started again.
    repeat({ name: "worker", everyMs: 1_000 }, () => worker.run()),
  ];
  return { queue, worker, loops };
}

async function close({ queue, worker, loops }: Opened, withinMs: number): Promise<void> {
  const stopped = Promise.all(loops.map((loop) => loop.stop()));
  const late = new Promise<"late">((resolve) => setTimeout(resolve, withinMs, "late").unref());
  const ended = await Promise.race([worker.close().then(() => "ended" as const), late]);
  if (ended === "late") log.warn("jobs in hand did not end in time; they will run again");
  await Promise.race([stopped.then(() => queue.close()), late]);
}

/** Starts the work of one process: relay, worker, sweeps, watch. Comes up by itself however long database or queue take to be there. */
export function startWorking(settings: WorkingSettings): Working {
  const mail = createTransport(settings.smtpUrl, settings.mailFrom);
  const backend = createBackend(settings);
  let opened: Opened | undefined;
  let tellReady = () => {};
  const ready = new Promise<void>((resolve) => (tellReady = resolve));
  const opening = repeat({ name: "open", everyMs: 500, maxMs: 5_000 }, async () => {
    const queue = await openQueue(backend);
    opened = work(backend, queue, { mail, origin: settings.origin }, settings.concurrency);
    tellReady();
    return "end";
  });
  return {
    ready,
    async stop(withinMs) {
      await opening.stop();
      if (opened) await close(opened, withinMs);
      mail.close();
    },
  };
}
