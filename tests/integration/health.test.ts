import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "#app/platform/embedded/free-port";
import { runFile, runUntilReady } from "#tests/support/child";
import { ILL, type Ill, whileIll } from "#tests/support/ill-database";
import { type Portal, startPortal } from "#tests/support/processes";
import { until } from "#tests/support/until";

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ worker: false });
});

afterAll(() => portal?.stop());

/** Every part as it should be. */
const WELL = {
  status: "ok",
  database: "ok",
  writable: "ok",
  migrations: "ok",
  seal: "ok",
  secret: "ok",
  queue: "ok",
  storage: "ok",
  proxy: "ok",
};
const OTHER_KEY = "YW5vdGhlciBzZWFsaW5nIGtleSBvZiB0ZXN0cyAuLSE=";

async function ask(path = "/health", url = portal.url): Promise<{ status: number; parts: Record<string, string> }> {
  const response = await fetch(url + path);
  return { status: response.status, parts: (await response.json()) as Record<string, string> };
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client(portal.databaseUrl);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Does something while the database is another one than it should be. */
async function meanwhile<T>(begin: string, end: string, work: () => Promise<T>): Promise<T> {
  await sql(begin);
  try {
    return await work();
  } finally {
    await sql(end);
  }
}

test("all is well, and each part is named; whoever asks to route asks the same", async () => {
  expect(await ask()).toEqual({ status: 200, parts: WELL });
  expect(await ask("/health/ready")).toEqual({ status: 200, parts: WELL });
});

/** What a part says while the database is ill; one that is only slow to answer is asked again. */
const SAID: Record<Ill, { database: string; writable: string }> = {
  away: { database: "failing", writable: "unknown" },
  "read-only": { database: "ok", writable: "read-only" },
};

test.each(ILL)("with the database %s the process lives and is not ready, until it is back", async (ill) => {
  await whileIll(portal.databaseUrl, ill, async () => {
    expect(await ask("/health/live")).toEqual({ status: 200, parts: { status: "ok" } });
    const { database, writable } = SAID[ill];
    const told = await until("what is wrong is named", async () => {
      const answer = await ask();
      return answer.parts.database === database && answer.parts.writable === writable && answer;
    });
    expect([told.status, told.parts.status]).toEqual([503, "failing"]);
  });
  await until("it is ready again", async () => (await ask()).status === 200);
});

test("a migration that has not run makes it not ready; one more than it knows does not", async () => {
  const pending = await meanwhile(
    `UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name LIKE '%_spine'`,
    `UPDATE "_prisma_migrations" SET finished_at = now() WHERE migration_name LIKE '%_spine'`,
    ask,
  );
  expect(pending).toMatchObject({ status: 503, parts: { migrations: "pending", database: "ok" } });
  const ahead = await meanwhile(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('next', '', '9_next', now())`,
    `DELETE FROM "_prisma_migrations" WHERE id = 'next'`,
    ask,
  );
  expect(ahead).toEqual({ status: 200, parts: WELL });
});

test("with the queue away alone forms are taken, so it is ready, and the queue is named", async () => {
  const found = await meanwhile("ALTER SCHEMA bullmq RENAME TO away", "ALTER SCHEMA away RENAME TO bullmq", ask);
  expect(found).toEqual({ status: 200, parts: { ...WELL, status: "degraded", queue: "failing" } });
});

test("a folder of files that takes none is named", async () => {
  const files = path.join(portal.dataDir, "files");
  rmSync(files, { recursive: true, force: true });
  writeFileSync(files, "");
  const found = await ask();
  rmSync(files);
  expect(found).toEqual({ status: 200, parts: { ...WELL, status: "degraded", storage: "failing" } });
  expect(await ask()).toEqual({ status: 200, parts: WELL });
});

describe.each(["app/server.ts", "jobs/worker.ts"])("%s with other keys", (file) => {
  test.each([
    ["the key under which data are sealed is gone", `other:${OTHER_KEY}`, /^SEAL_KEYS lacks the key test,/m],
    ["another key has its name", `test:${OTHER_KEY}`, /^SEAL_KEYS has another key under the id test /m],
  ])("%s: it does not start", async (_, SEAL_KEYS, words) => {
    const child = runFile(file, { ...portal.env, SEAL_KEYS, PORT: String(await freePort()) });
    expect(await child.ended).toBe(1);
    expect(child.output()).toMatch(words);
    expect(child.output()).not.toContain(OTHER_KEY);
  });

  test("another SECRET: it starts, and says what that means", async () => {
    const [PORT, HEALTH_PORT] = [String(await freePort()), String(await freePort())];
    const child = await runUntilReady(file, {
      ...portal.env,
      PORT,
      HEALTH_PORT,
      SECRET: "quite another secret, long enough to pass",
    });
    const url = `http://127.0.0.1:${file === "app/server.ts" ? PORT : HEALTH_PORT}`;
    expect(child.output()).toMatch(/^WARNING: SECRET is not the one this database was used with/m);
    expect(await ask("/health", url)).toMatchObject({ status: 200, parts: { status: "degraded", secret: "changed" } });
    expect(await ask("/health/live", url)).toMatchObject({ status: 200 });
    expect(await child.end("SIGTERM")).toBe(0);
  });

  test("the database is away at the start: it waits, and ends with the same words once the keys can be tried", async () => {
    const env = { ...portal.env, PORT: String(await freePort()), HEALTH_PORT: String(await freePort()) };
    const url = `http://127.0.0.1:${file === "app/server.ts" ? env.PORT : env.HEALTH_PORT}`;
    const wrong = await whileIll(portal.databaseUrl, "away", async () => {
      const child = await runUntilReady(file, { ...env, SEAL_KEYS: `test:${OTHER_KEY}` });
      expect(await ask("/health", url)).toMatchObject({ status: 503, parts: { seal: "unknown" } });
      return child;
    });
    const ended = wrong.ended;
    await until("it finds out", async () => {
      await ask("/health", url).catch(() => undefined);
      return !wrong.running();
    });
    expect(await ended).toBe(1);
    expect(wrong.output()).toMatch(/^SEAL_KEYS has another key under the id test /m);
  });
});

test("a worker whose port for probes is taken says so and ends", async () => {
  const taken = new URL(portal.url).port;
  const child = runFile("jobs/worker.ts", { ...portal.env, HEALTH_PORT: taken });
  expect(await child.ended).toBe(1);
  expect(child.output()).toMatch(new RegExp(`^HEALTH_PORT ${taken} on 127\\.0\\.0\\.1 cannot be opened`, "m"));
});
