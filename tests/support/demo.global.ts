import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { runFile, runUntilReady } from "./child";
import { TEST_ENV } from "./env";
import { DEMO_TEMPLATE, TEMPLATE } from "./template";
import { testMailbox } from "./test-mailbox";
import { until } from "./until";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the files lie that the demo's database speaks of. */
    demoDataDir: string;
  }
}

const OPEN = `SELECT count(*)::int AS open FROM "Outbox" WHERE "doneAt" IS NULL AND "failedAt" IS NULL AND "runAt" <= now()`;

/** Plays the demo once for the whole run and sends its letters: every stage begins with a copy of it, and of nothing still to be done. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { postgresUrl } = project.getProvidedContext();
  const dataDir = mkdtempSync(path.join(tmpdir(), "rightsdesk-demo-"));
  chmodSync(dataDir, 0o755);
  mkdirSync(path.join(dataDir, "files"));
  await within(postgresUrl, (client) => client.query(`CREATE DATABASE ${DEMO_TEMPLATE} TEMPLATE ${TEMPLATE}`));
  const url = new URL(postgresUrl);
  url.pathname = `/${DEMO_TEMPLATE}`;
  const mailbox = await testMailbox(path.join(dataDir, "mailbox"));
  const env: NodeJS.ProcessEnv = Object.assign({}, process.env, TEST_ENV, {
    NODE_ENV: "production",
    DATABASE_URL: url.href,
    DATA_DIR: dataDir,
    DEMO: "true",
    SMTP_URL: mailbox.smtpUrl,
    MAIL_FROM: "RightsDesk <no-reply@rightsdesk.example>",
  });
  const seeding = runFile("prisma/seed.ts", env);
  if ((await seeding.ended) !== 0) throw new Error(`The demo could not be played:\n${seeding.output()}`);
  const worker = await runUntilReady("jobs/worker.ts", env);
  await within(url.href, (client) =>
    until("the demo's letters", async () => (await client.query<{ open: number }>(OPEN)).rows[0]?.open === 0),
  );
  await worker.end("SIGTERM");
  await mailbox.down();
  project.provide("demoDataDir", dataDir);
  return () => rmSync(dataDir, { recursive: true, force: true });
}

async function within<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
