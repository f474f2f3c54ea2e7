import { pool } from "../database/db.server";
import { askedKeyState, keyState } from "../seal/keys.server";
import { log } from "../log/log.server";
import { pendingMigrations } from "../database/pending-migrations.server";
import { queueAnswers } from "./queue-health.server";
import { storage } from "../storage/storage.server";
import { timeLimit } from "../time-limit";
import { proxyProblems } from "./proxy-notes";

type Asked = "ok" | "failing";

/**
 * How everything stands that requests need, part by part. `failing`: no form can be taken. `degraded`: forms are taken, and something else waits
 * or wants somebody to look.
 */
export type Health = {
  status: "ok" | "degraded" | "failing";
  database: Asked;
  writable: "ok" | "read-only" | "unknown";
  migrations: "ok" | "pending" | "unknown";
  /** Wrong sealing keys end the process: they are never seen here. */
  seal: "ok" | "unknown";
  secret: "ok" | "changed" | "unknown";
  queue: Asked;
  storage: Asked;
  /** What it does not do as it should, comma separated; `ok` also where there is none. */
  proxy: string;
};

const LIMIT_MS = 2_000;

/** Without these nothing is taken; without the others most things are. */
const NEEDED = ["database", "writable", "migrations", "seal"] as const satisfies readonly (keyof Health)[];

let asking: Promise<Health> | undefined;

/** How every part stands, each asked for two seconds at most. Callers at the same moment share one question. */
export function health(): Promise<Health> {
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}

async function ask(): Promise<Health> {
  const [writable, migrations, keys, queue, files] = await Promise.all([
    answerOf("writable", isWritable()),
    answerOf("migrations", pendingMigrations()),
    answerOf("keys", askedKeyState()),
    answerOf(
      "queue",
      queueAnswers().then(() => true),
    ),
    answerOf(
      "storage",
      storage()
        .check()
        .then(() => true),
    ),
  ]);
  const { seal, secret } = keys ?? keyState();
  const parts = {
    database: writable === null ? "failing" : "ok",
    writable: writable === null ? "unknown" : writable ? "ok" : "read-only",
    migrations: migrations === null ? "unknown" : migrations.length === 0 ? "ok" : "pending",
    seal,
    secret,
    queue: queue ? "ok" : "failing",
    storage: files ? "ok" : "failing",
    proxy: proxyProblems().join(", ") || "ok",
  } as const;
  const failing = NEEDED.some((part) => parts[part] !== "ok");
  const well = Object.values(parts).every((state) => state === "ok");
  return { status: failing ? "failing" : well ? "ok" : "degraded", ...parts };
}

async function isWritable(): Promise<boolean> {
  const { rows } = await pool().query<{ transaction_read_only: "on" | "off" }>("SHOW transaction_read_only");
  return rows[0]?.transaction_read_only === "off";
}

async function answerOf<T>(part: string, question: Promise<T>): Promise<T | null> {
  try {
    return await timeLimit(question, LIMIT_MS, part);
  } catch (err) {
    log.warn({ err, part }, "health check failed");
    return null;
  }
}
