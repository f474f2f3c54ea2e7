import {
  assertSchemaCompatibility,
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  Queue,
  runMigrations,
  Worker,
} from "bullmq";
import { Redis } from "ioredis";
import { pool } from "#app/platform/database/db.server";
import type { QueueName } from "#app/domain/outbox/queues";

/** What a job carries: the outbox row it stands for, or the sweep to run. Ids and names, nothing else. */
export type JobData = { outboxId: string } | { sweep: string };

export type WorkQueue = Queue<JobData, void, string, JobData, void, string, IQueueBackend>;
export type WorkWorker = Worker<JobData, void, string, IQueueBackend>;

export type QueueSettings = { databaseUrl: string; redisUrl?: string | undefined };

export type Backend = {
  /** Makes sure that the queues' storage answers and has its tables. Rejects while it does not. */
  prepare: () => Promise<void>;
  openQueue: (name: QueueName) => WorkQueue;
  /** A worker of one queue that does not run yet. In: what to do with a job, and how many at once. */
  openWorker: (name: QueueName, process: (data: JobData) => Promise<void>, concurrency: number) => WorkWorker;
  /** Removes the one queue there was before there were three. Out: whether it still had jobs. */
  removeFormer: () => Promise<boolean>;
};

/** The name a queue has in its storage, which others may use as well. */
function nameOf(queue: QueueName): string {
  return `rightsdesk-${queue}`;
}

/** The one queue of versions before 2026-11. */
const FORMER = "rightsdesk";
/** The schema the web process asks whether the queue is well, and `migrate` prepares. */
const SCHEMA = "bullmq";

/** A worker that was killed lets its jobs go after this long. */
const LOCK_MS = 10_000;
/** How often jobs of such workers are looked for. */
const STALLED_MS = 5_000;

/** BullMQ on PostgreSQL, in the product's own database; or on Redis where one is configured. Nothing but `prepare` waits for it to be there. */
export function createBackend({ databaseUrl, redisUrl }: QueueSettings): Backend {
  const storage = redisUrl ? redisStorage(redisUrl) : postgresStorage(databaseUrl);
  const options = { connection: {} };
  const open = (name: string) =>
    new Queue<JobData, void, string, JobData, void, string, IQueueBackend>(name, options, storage.factory("queue"));
  return {
    prepare: storage.prepare,
    openQueue: (queue) => open(nameOf(queue)),
    removeFormer: () => removeQueue(open(FORMER)),
    openWorker: (queue, process, concurrency) => {
      const settings = {
        ...options,
        concurrency,
        autorun: false,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_MS,
        maxStalledCount: 5,
        runRetryDelay: 1_000,
      };
      return new Worker<JobData, void, string, IQueueBackend>(
        nameOf(queue),
        (job) => process(job.data),
        settings,
        storage.factory("worker"),
      );
    },
  };
}

async function removeQueue(queue: WorkQueue): Promise<boolean> {
  queue.on("error", () => undefined); // what is wrong comes back from the calls
  try {
    const jobs = Object.values(await queue.getJobCounts("waiting", "prioritized", "delayed", "active"));
    const schedulers = await queue.getJobSchedulersCount();
    if (schedulers === 0 && jobs.every((count) => count === 0)) return false;
    await queue.obliterate({ force: true });
    return true;
  } finally {
    await queue.close();
  }
}

type Role = "queue" | "worker";
type Storage = { prepare: () => Promise<void>; factory: (role: Role) => BackendFactory<IQueueBackend> };

function postgresStorage(connectionString: string): Storage {
  const connection = {
    connectionString,
    schema: SCHEMA,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: "rightsdesk-queue",
    // A job is a hint: one that a power cut takes comes again from its outbox row, so nobody waits for the disk.
    options: "-c timezone=UTC -c statement_timeout=30s -c synchronous_commit=off",
  };
  return {
    factory: () => (name, options, more) => createPostgresBackend(name, { ...options, connection }, more),
    async prepare() {
      const client = await pool().connect();
      try {
        await assertSchemaCompatibility(client, SCHEMA).catch(() => runMigrations(client, SCHEMA));
      } finally {
        client.release();
      }
    },
  };
}

function redisStorage(url: string): Storage {
  const forEver = { url, maxRetriesPerRequest: null };
  // Who hands over work must be told at once that nobody takes it: the outbox keeps it.
  const failFast = { url, maxRetriesPerRequest: 1, enableOfflineQueue: false };
  return {
    factory: (role) => (name, options, more) =>
      createRedisBackend(name, { ...options, connection: role === "worker" ? forEver : failFast }, more),
    async prepare() {
      const redis = new Redis(url, {
        lazyConnect: true,
        connectTimeout: 5_000,
        maxRetriesPerRequest: 1,
        retryStrategy: () => null,
      });
      redis.on("error", () => undefined); // what is wrong comes back from the calls
      try {
        await redis.connect();
        await redis.ping();
      } finally {
        redis.disconnect();
      }
    },
  };
}
