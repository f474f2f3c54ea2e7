import { closeDb } from "#app/platform/db.server";
import { workerEnv } from "#app/platform/env.server";
import { stopInOrder, tellReady } from "#app/platform/lifecycle.server";
import { log } from "#app/platform/log.server";
import type { QueueName } from "./queue/queues";
import { startWorking } from "./working";

const FINISH_MS = 8_000;

/**
 * How many jobs of each queue run at once. A connection to the mail server is cheap and often slow, one to the database is neither:
 * only what works on the database alone is bounded by the pool.
 */
function concurrencyFor(pool: number): Record<QueueName, number> {
  return { codes: 8, letters: 16, sweeps: Math.max(1, Math.min(4, Math.floor(pool / 2))) };
}

const env = workerEnv();
const working = startWorking({
  databaseUrl: env.DATABASE_URL,
  redisUrl: env.REDIS_URL,
  smtpUrl: env.SMTP_URL,
  mailFrom: env.MAIL_FROM,
  origin: env.ORIGIN,
  concurrency: concurrencyFor(env.DATABASE_POOL),
});
stopInOrder(async () => {
  await working.stop(FINISH_MS);
  await closeDb();
});
await working.ready;
log.info({ queue: env.REDIS_URL ? "redis" : "postgres" }, "worker ready");
tellReady();
