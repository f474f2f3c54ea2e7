import { noteTimers } from "#app/domain/operations/timers.server";
import { now } from "#app/platform/now.server";
import { log } from "#app/platform/log/log.server";
import { createTransport, FOR_CODES, FOR_LETTERS, type Patience } from "#emails/transport";
import { createBackend, type Backend, type JobData, type WorkWorker } from "./queue/backend";
import { typesOf } from "./keeping/catalog";
import { heartbeat } from "./keeping/heartbeat";
import { keepPromise } from "./keeping/keep-promise";
import { mendQueue, takeOverFormer } from "./keeping/mend-queue";
import { calm, logErrors } from "./queue/queue-errors";
import { QUEUE_NAMES, type QueueName } from "#app/domain/outbox/queues";
import { forEachQueue, type WorkQueues } from "./queue/queues";
import { relayOnce } from "./keeping/relay";
import { repeat, type Repeating } from "./keeping/repeat";
import { noted } from "./keeping/noted";
import { SCHEDULE, scheduleSweeps } from "./keeping/schedule";
import { createSweeper, type Sweeper } from "./keeping/sweeper";
import { NOTICES_AT_ONCE } from "./tasks/send-notices";
import type { TaskContext } from "./tasks/task";

export type WorkingSettings = {
  databaseUrl: string;
  redisUrl?: string | undefined;
  smtpUrl: string;
  mailFrom: string;
  /** The portal's public address, for the links in letters. */
  origin: string;
  /** Jobs of each queue at once. None holds a connection to the database while it waits for the mail server. */
  concurrency: Record<QueueName, number>;
  /** How long to wait for the mail server; as long as the standard says, unless told otherwise. */
  patience?: Patience;
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
/** For handing on what did not end in time. */
const HANDING_ON_MS = 1_500;

type Opened = { queues: WorkQueues; workers: WorkWorker[]; loops: Repeating[] };

async function handle(data: JobData, sweeper: Sweeper, context: TaskContext): Promise<void> {
  await ("sweep" in data ? sweeper.run(data.sweep) : keepPromise(data.outboxId, context));
}

/** The queues, with their storage known to be in order and the sweeps scheduled. */
async function openQueues(backend: Backend): Promise<WorkQueues> {
  await backend.prepare();
  await takeOverFormer(backend);
  const queues = forEachQueue(backend.openQueue);
  for (const name of QUEUE_NAMES) logErrors(queues[name], "queue");
  try {
    await mendQueue(backend, queues);
    await scheduleSweeps(queues.sweeps);
    await noteTimers(SCHEDULE, now());
    return queues;
  } catch (error) {
    await closeQueues(queues);
    throw error;
  }
}

async function closeQueues(queues: WorkQueues): Promise<void> {
  await Promise.all(QUEUE_NAMES.map((name) => queues[name].close()));
}

function work(
  backend: Backend,
  queues: WorkQueues,
  context: TaskContext,
  concurrency: Record<QueueName, number>,
): Opened {
  const sweeper = createSweeper({ queues, typesOf }, noted(SCHEDULE));
  const workers = QUEUE_NAMES.map((name) =>
    backend.openWorker(name, (data) => handle(data, sweeper, context), concurrency[name]),
  );
  for (const worker of workers) {
    logErrors(worker, "worker");
    calm(worker);
  }
  const loops = [
    repeat({ name: "relay", everyMs: RELAY_MS, maxMs: 5_000 }, () => relayOnce(queues)),
    repeat({ name: "mend-queue", everyMs: MEND_MS }, () => mendQueue(backend, queues)),
    repeat({ name: "neglected-sweeps", everyMs: NEGLECT_MS }, () => sweeper.runNeglected()),
    repeat({ name: "heartbeat", everyMs: HEARTBEAT_MS, maxMs: HEARTBEAT_MS }, heartbeat),
    // A run ends only when the worker is closed; should it end otherwise, it is started again.
    ...workers.map((worker) => repeat({ name: "worker", everyMs: 1_000 }, () => worker.run())),
  ];
  return { queues, workers, loops };
}

/** `"late"` once the time is over. */
function after(ms: number): Promise<"late"> {
  return new Promise((resolve) => setTimeout(resolve, ms, "late").unref());
}

/**
 * Lets jobs in hand finish. What takes longer is cut off from the mail server, which makes it end, and hands its promise on to the
 * next worker; what does not even end then comes up again once its lease has run out.
 */
async function close({ queues, workers, loops }: Opened, withinMs: number, cutOff: () => void): Promise<void> {
  const stopped = Promise.all(loops.map((loop) => loop.stop()));
  const closing = Promise.all(workers.map((worker) => worker.close())).then(() => "ended" as const);
  if ((await Promise.race([closing, after(Math.max(0, withinMs - HANDING_ON_MS))])) === "late") {
    cutOff();
    const ended = await Promise.race([closing, after(HANDING_ON_MS)]);
    log.warn({ handedOn: ended === "ended" }, "jobs in hand did not end in time; they will run again");
  }
  await Promise.race([stopped.then(() => closeQueues(queues)), after(HANDING_ON_MS)]);
}

/** Starts the work of one process: relay, workers, sweeps, watch. Comes up by itself however long database or queue take to be there. */
export function startWorking(settings: WorkingSettings): Working {
  const { smtpUrl, mailFrom, origin, concurrency, patience } = settings;
  const mail = createTransport(smtpUrl, mailFrom, {
    patience: patience ?? FOR_LETTERS,
    connections: concurrency.letters,
  });
  const codeMail = createTransport(smtpUrl, mailFrom, {
    patience: patience ?? FOR_CODES,
    connections: concurrency.codes,
  });
  const noticeMail = createTransport(smtpUrl, mailFrom, {
    patience: patience ?? FOR_LETTERS,
    connections: concurrency.notices * NOTICES_AT_ONCE,
  });
  const cutOff = (now: boolean) => [mail, codeMail, noticeMail].forEach((transport) => transport.close(now));
  const backend = createBackend(settings);
  let opened: Opened | undefined;
  let stopping = false;
  let tellReady = () => {};
  const ready = new Promise<void>((resolve) => (tellReady = resolve));
  const opening = repeat({ name: "open", everyMs: 500, maxMs: 5_000 }, async () => {
    const queues = await openQueues(backend);
    opened = work(backend, queues, { mail, codeMail, noticeMail, origin, stopping: () => stopping }, concurrency);
    tellReady();
    return "end";
  });
  return {
    ready,
    async stop(withinMs) {
      stopping = true;
      await opening.stop();
      if (opened) await close(opened, withinMs, () => cutOff(true));
      cutOff(false);
    },
  };
}
