import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { freePort } from "#app/platform/embedded/free-port";
import { build } from "#app/platform/start/prepare/build.mjs";
import { type Child, type Ending, runFile, runUntilReady } from "./child";
import { freshDatabase } from "./database";
import { DEMO_TEMPLATE, TEMPLATE } from "./template";
import { type TestMailbox, testMailbox } from "./test-mailbox";

export type PortalOptions = {
  /** Whether the worker runs from the start; yes when left out. */
  worker?: boolean;
  /** The queue's second home; PostgreSQL when left out. */
  redisUrl?: string;
  /** Whether the demo's staff and tickets are there. Policies are in any case. */
  seed?: boolean;
  /** Whether its address is a name (`localhost`), as passkeys want it; a number when left out. */
  named?: boolean;
  /** More environment, or other. */
  env?: Record<string, string>;
};

export type Portal = {
  url: string;
  databaseUrl: string;
  dataDir: string;
  mailbox: TestMailbox;
  /** The environment its processes run in, to run one more. */
  env: NodeJS.ProcessEnv;
  /** What web process and workers wrote: their logs. */
  output: () => string;
  startWorker: () => Promise<Child>;
  /** Ends every worker that runs, and says how each ended: by exit code or signal. */
  killWorker: (signal?: NodeJS.Signals) => Promise<Ending[]>;
  killWeb: (signal?: NodeJS.Signals) => Promise<Ending[]>;
  startWeb: () => Promise<Child>;
  stop: () => Promise<void>;
};

/**
 * The whole product as it runs in production, on a database of its own: web process, worker and a mail server, each on a free port.
 * Builds the pages first where they are older than their sources.
 */
export async function startPortal({
  worker = true,
  redisUrl,
  seed = false,
  named = false,
  env: more = {},
}: PortalOptions = {}): Promise<Portal> {
  await build();
  const dataDir = mkdtempSync(path.join(tmpdir(), "rightsdesk-portal-"));
  chmodSync(dataDir, 0o755);
  const databaseUrl = await freshDatabase(seed ? DEMO_TEMPLATE : TEMPLATE);
  // A demo without the files its database speaks of would be half a demo.
  if (seed) cpSync(path.join(inject("demoDataDir"), "files"), path.join(dataDir, "files"), { recursive: true });
  const mailbox = await testMailbox(path.join(dataDir, "mailbox"));
  const port = await freePort();
  const url = `http://${named ? "localhost" : "127.0.0.1"}:${port}`;
  const env: NodeJS.ProcessEnv = Object.assign({}, process.env, {
    NODE_ENV: "production",
    ORIGIN: url,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    SMTP_URL: mailbox.smtpUrl,
    MAIL_FROM: "RightsDesk <no-reply@rightsdesk.example>",
    MAILBOX_URL: mailbox.url,
    DATA_DIR: dataDir,
    SECOND_FACTOR: "off",
    LOG_LEVEL: "info",
    DEMO: String(seed),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    ...more,
  });
  if (!seed) await publishPolicies(env);

  const all: Child[] = [];
  const webs: Child[] = [];
  const workers: Child[] = [];
  const launch = async (file: string, kind: Child[]) => {
    const child = await runUntilReady(file, env);
    all.push(child);
    kind.push(child);
    return child;
  };
  const end = (kind: Child[], signal: NodeJS.Signals) => Promise.all(kind.splice(0).map((child) => child.end(signal)));

  const portal: Portal = {
    url,
    databaseUrl,
    dataDir,
    mailbox,
    env,
    output: () => all.map((child) => child.output()).join(""),
    startWorker: () => launch("jobs/worker.ts", workers),
    killWorker: (signal = "SIGTERM") => end(workers, signal),
    startWeb: () => launch("app/server.ts", webs),
    killWeb: (signal = "SIGTERM") => end(webs, signal),
    async stop() {
      await Promise.all([end(webs, "SIGTERM"), end(workers, "SIGTERM")]);
      await mailbox.down();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await Promise.all([portal.startWeb(), ...(worker ? [portal.startWorker()] : [])]);
  } catch (error) {
    await portal.stop();
    throw error;
  }
  return portal;
}

async function publishPolicies(env: NodeJS.ProcessEnv): Promise<void> {
  const seeding = runFile("prisma/seed.ts", env);
  if ((await seeding.ended) !== 0) throw new Error(`The policies could not be published:\n${seeding.output()}`);
}
