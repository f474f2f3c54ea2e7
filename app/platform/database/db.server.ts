import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { env } from "../env/env.server";
import { type Prisma, PrismaClient } from "../generated/client";
import { log } from "../log/log.server";
import { createPool } from "./pool.server";
import { isRetryable } from "./retryable";
import { single } from "../single";

/** The client inside a transaction. Operations that belong to a larger one take it as their first argument. */
export type Tx = Prisma.TransactionClient;

const held = single<{ pool?: Pool; client?: PrismaClient }>("db", () => ({}));

/** The one pool of connections of this process, for raw `pg` queries; Prisma uses the same. */
export function pool(): Pool {
  return (held.pool ??= createPool(env().DATABASE_URL, env().DATABASE_POOL));
}

/** The Prisma client of this process. */
export function db(): PrismaClient {
  return (held.client ??= new PrismaClient({ adapter: new PrismaPg(pool()), errorFormat: "minimal" }));
}

/** What plain statements are run with: inside `sqlTransaction` and inside `transaction`. */
export type Sql = Pick<Tx, "$queryRaw" | "$executeRaw">;

type TransactionOptions = { isolation?: Prisma.TransactionIsolationLevel; tries?: number; timeoutMs?: number };

/**
 * Runs `work` in one transaction. Where the database gave up on it because another one was in the way (serialization
 * failure or deadlock), it runs again from the start, so `work` must do nothing outside the transaction. Other errors
 * are thrown at once.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  const { isolation, tries = 4, timeoutMs = 10_000 } = options;
  return untilThrough(
    () =>
      db().$transaction(work, {
        maxWait: 5_000,
        timeout: timeoutMs,
        ...(isolation ? { isolationLevel: isolation } : {}),
      }),
    tries,
  );
}

/** What was found out in a transaction that is taken back. */
class TakenBack<T> extends Error {
  constructor(readonly found: T) {
    super("taken back");
  }
}

/** Runs `work` in one transaction and takes back all it wrote. Out: what it found out. As `transaction`, it may run again. */
export async function tried<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await transaction<never>(async (tx) => {
      throw new TakenBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.found as T;
    throw error;
  }
}

/** Runs a transaction again from the start where the database gave up on it because another one was in the way. */
export async function untilThrough<T>(transact: () => Promise<T>, tries = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact();
    } catch (error) {
      if (attempt >= tries || !isRetryable(error)) throw error;
      log.warn({ attempt }, "transaction gave way to another and runs again");
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * (0.5 + Math.random())));
    }
  }
}

/** Closes every connection. For a graceful stop, and for tests. */
export async function closeDb(): Promise<void> {
  const { client, pool: closing } = held;
  delete held.client;
  delete held.pool;
  await client?.$disconnect();
  await closing?.end();
}
