import { closeDb } from "#app/platform/db.server";
import { workerEnv } from "#app/platform/env.server";
import { stopInOrder, tellReady } from "#app/platform/lifecycle.server";
import { log } from "#app/platform/log.server";
import { startWorking } from "./working";

const FINISH_MS = 8_000;

/** A job may hold two database connections while it talks with the mail server; the relay and the sweeps need some too. */
function concurrencyFor(pool: number): number {
  return Math.max(1, Math.min(4, Math.floor((pool - 2) / 2)));
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
