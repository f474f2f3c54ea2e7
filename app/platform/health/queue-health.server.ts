import { Redis } from "ioredis";
import { pool } from "../database/db.server";
import { env } from "../env/env.server";
import { single } from "../single";

const held = single<{ redis?: Redis }>("queue-health", () => ({}));

/** Asks the queue's storage whether it is there: its tables in PostgreSQL, or Redis where that is configured. Rejects where it is not. */
export async function queueAnswers(): Promise<void> {
  const { REDIS_URL } = env();
  if (REDIS_URL) await redis(REDIS_URL).ping();
  else await pool().query("SELECT version FROM bullmq.migration LIMIT 1");
}

export async function closeQueueHealth(): Promise<void> {
  const { redis: open } = held;
  delete held.redis;
  open?.disconnect();
}

function redis(url: string): Redis {
  if (!held.redis) {
    held.redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: true, connectTimeout: 2_000 });
    // A broken connection shows in the answer to the next ping; without a listener it would end the process.
    held.redis.on("error", () => undefined);
  }
  return held.redis;
}
