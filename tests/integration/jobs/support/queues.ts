import { afterAll, beforeAll } from "vitest";
import { pool } from "#app/platform/db.server";
import { startWorking, type Working } from "#jobs/working";
import { startRedis, type TestRedis } from "./redis";

export const QUEUES = ["postgres", "redis"] as const;
export type QueueKind = (typeof QUEUES)[number];

export type TestQueue = {
  redisUrl: string | undefined;
  /** Empties everything the queue knows, under whoever uses it. */
  empty: () => Promise<void>;
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
      await pool().query("DROP SCHEMA bullmq CASCADE");
    },
  };
}

/** Starts a worker in this process. In: the database, the queue's storage, the mail server. */
export async function startWorker(databaseUrl: string, queue: TestQueue, smtpUrl: string): Promise<Working> {
  const working = startWorking({
    databaseUrl, smtpUrl, redisUrl: queue.redisUrl, mailFrom: "RightsDesk <no-reply@rightsdesk.example>", origin: "https://rights.example", concurrency: 4,
  });
  await working.ready;
  return working;
}
