import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { pool } from "#app/platform/database/db.server";
import { startWorking, type Working } from "#jobs/working";
import type { Patience } from "#emails/transport";
import { until } from "#tests/support/until";
import { startRedis, type TestRedis } from "./redis";

export const QUEUES = ["postgres", "redis"] as const;
export type QueueKind = (typeof QUEUES)[number];

export type TestQueue = {
  redisUrl: string | undefined;
  /** Empties everything the queue knows, under whoever uses it. */
  empty: () => Promise<void>;
  /** Takes the storage away (for PostgreSQL: the whole database) and brings it back after `meanwhile`. */
  outage: (meanwhile: () => Promise<void>) => Promise<void>;
};

/** The queue's storage of one kind, for the tests of one describe. */
export function useQueue(kind: QueueKind): TestQueue {
  let redis: TestRedis | undefined;
  beforeAll(async () => {
    redis = kind === "redis" ? await startRedis() : undefined;
  });
  afterAll(async () => {
    await redis?.stop();
  });
  return {
    get redisUrl() {
      return redis?.url;
    },
    async empty() {
      if (redis) return redis.flush();
      await dropQueue();
    },
    async outage(meanwhile) {
      if (!redis) return databaseOutage(meanwhile);
      await redis.down();
      await meanwhile();
      await redis.up();
    },
  };
}

/** Drops the queue's schema under whoever is using it. A worker in its way may make it give up once or twice. */
async function dropQueue(): Promise<void> {
  await until("the queue's schema to be gone", async () => {
    try {
      await pool().query("DROP SCHEMA bullmq CASCADE");
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "40P01") return false;
      throw error;
    }
  });
}

async function databaseOutage(meanwhile: () => Promise<void>): Promise<void> {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const admin = new pg.Client(inject("postgresUrl"));
  await admin.connect();
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  await meanwhile();
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await admin.end();
}

/** Starts a worker in this process. In: the database, the queue's storage, the mail server, and how long to wait for it where that matters. */
export async function startWorker(
  databaseUrl: string,
  queue: TestQueue,
  smtpUrl: string,
  patience?: Patience,
): Promise<Working> {
  const working = startWorking({
    ...(patience ? { patience } : {}),
    databaseUrl,
    smtpUrl,
    redisUrl: queue.redisUrl,
    mailFrom: "RightsDesk <no-reply@rightsdesk.example>",
    origin: "https://rights.example",
    concurrency: { codes: 4, letters: 4, notices: 2, sweeps: 4 },
  });
  await working.ready;
  return working;
}
