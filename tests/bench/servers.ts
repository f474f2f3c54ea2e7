import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "#app/platform/embedded/free-port";
import { ensureDatabase, startPostgres } from "#app/platform/embedded/postgres";
import { build } from "#app/platform/start/prepare/build.mjs";
import { programArgs } from "#app/platform/start/processes/program.mjs";
import { migrate } from "#prisma/migrate";
import { type Child, watch } from "#tests/support/child";

const ROOT = path.resolve(import.meta.dirname, "../..");
const BARE = path.join(import.meta.dirname, "bare");

export type Bench = {
  /** Addresses of two migrated databases in one durable PostgreSQL. */
  ours: string;
  bare: string;
  /** A copy of our database as it is, or of another one, under another name; nobody may be connected to that one meanwhile. Out: its address. */
  copyOfOurs: (name: string, of?: string) => Promise<string>;
  /** A migrated database with nothing in it. Out: its address. */
  fresh: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** One PostgreSQL as in production (nothing lost in a power cut), with a database for each side. */
export async function startBench(): Promise<Bench> {
  const folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-bench-"));
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dataDir: path.join(folder, "postgres"), password: "bench" });
  for (const name of ["ours", "bare"]) {
    await ensureDatabase(server, name);
    await migrate(server.url(name));
  }
  return {
    ours: server.url("ours"),
    bare: server.url("bare"),
    async fresh(name) {
      await ensureDatabase(server, name);
      await migrate(server.url(name));
      return server.url(name);
    },
    async copyOfOurs(name, of = "ours") {
      const client = new pg.Client(server.url("postgres"));
      await client.connect();
      try {
        await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(of)}`);
        return server.url(name);
      } finally {
        await client.end();
      }
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Builds our pages where they are older than their sources, and the bare ones always. */
export async function buildBoth(): Promise<void> {
  await build();
  const env: NodeJS.ProcessEnv = Object.assign({}, process.env, { NODE_ENV: "production" });
  const bare = watch(
    spawn(process.execPath, [path.join(ROOT, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], {
      cwd: BARE,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  if ((await bare.ended) !== 0) throw new Error(`the bare pages could not be built:\n${bare.output()}`);
}

export type Web = {
  url: string;
  /** What it has logged so far: warnings and errors. */ log: () => string;
  stop: () => Promise<unknown>;
};

/** One web process of ours for production, over our build or the bare one: the same server around both. */
export async function startWeb(
  side: "ours" | "bare",
  databaseUrl: string,
  more: Record<string, string> = {},
): Promise<Web> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = Object.assign({}, process.env, more, {
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    SECOND_FACTOR: "off",
    TRUST_PROXY: "1",
  });
  const [program = ""] = programArgs("app/server.ts");
  const started = spawn(process.execPath, [path.join(ROOT, program)], {
    cwd: side === "ours" ? ROOT : BARE,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const child: Child = watch(started);
  const ready = once(started, "message").then(() => true);
  if (!(await Promise.race([ready, child.ended.then(() => false)])))
    throw new Error(`the web process ended:\n${child.output()}`);
  return { url: `http://127.0.0.1:${port}`, log: child.output, stop: () => child.end("SIGTERM") };
}
