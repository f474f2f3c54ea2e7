import "#app/platform/env/production";
import { opensNewestTicket } from "#app/domain/tickets/filing/opens-newest.server";
import { closeDb } from "#app/platform/database/db.server";
import { workerEnv } from "#app/platform/env/env.server";
import { knowKeys } from "#app/platform/seal/keys.server";
import { stopInOrder, tellReady } from "#app/platform/health/lifecycle.server";
import { log } from "#app/platform/log/log.server";
import type { QueueName } from "#app/domain/outbox/queues";
import { serveProbes } from "#app/platform/web/probes.server";
import { repeat } from "./keeping/repeat";
import { startWorking, type Working } from "./working";

const FINISH_MS = 8_000;

/**
 * How many jobs of each queue run at once. A connection to the mail server is cheap and often slow, one to the database is neither:
 * only what works on the database alone is bounded by the pool.
 */
function concurrencyFor(pool: number): Record<QueueName, number> {
  return { codes: 8, letters: 16, notices: 2, sweeps: Math.max(1, Math.min(4, Math.floor(pool / 2))) };
}

const env = workerEnv();
await knowKeys(opensNewestTicket);
const begun: Working[] = [];
// Nothing is sealed or opened before the keys are known to be right.
const knowing = repeat({ name: "keys", everyMs: 1_000, maxMs: 5_000 }, async () =>
  (await knowKeys(opensNewestTicket)).seal === "unknown" ? undefined : "end",
);
stopInOrder(async () => {
  await knowing.stop();
  await Promise.all(begun.map((working) => working.stop(FINISH_MS)));
  await closeDb();
});
if (env.HEALTH_PORT > 0) await serveProbes(env.HOST, env.HEALTH_PORT);
// It lives from here on; how long the database or the queue are away is not its fault.
tellReady();
await knowing.ended;
const working = startWorking({
  databaseUrl: env.DATABASE_URL,
  redisUrl: env.REDIS_URL,
  smtpUrl: env.SMTP_URL,
  mailFrom: env.MAIL_FROM,
  origin: env.ORIGIN,
  concurrency: concurrencyFor(env.DATABASE_POOL),
});
begun.push(working);
await working.ready;
log.info({ queue: env.REDIS_URL ? "redis" : "postgres" }, "worker ready");
