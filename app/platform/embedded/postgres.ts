import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { freePort } from "./free-port";
import { childEnv, createCluster, lastLines } from "./postgres-cluster";
import { type PostgresPlace, postgresPlace } from "./postgres-place";
import { clearLeftover, stopPostmaster } from "./postmaster";

export type PostgresOptions = {
  /** Its data; kept between starts, created at the first. */
  dataDir: string;
  /** Password of the superuser `postgres`, set when the folder is created. */
  password: string;
  /** Any free one when left out. */
  port?: number;
  /** Faster, not safe against a power cut, and nothing is tidied up. For tests only: their databases live for minutes. */
  unsafe?: boolean;
};

export type EmbeddedPostgres = {
  port: number;
  pid: number;
  /** Address of a database in it. */
  url: (database: string) => string;
  /** Ends it in order. Safe to call twice. */
  stop: () => Promise<void>;
  /** Fulfilled once it has ended, for whatever reason. */
  ended: Promise<void>;
};

const START_MS = 120_000;
/** A free port may be taken in between, and the last processes of a killed server may need a moment to leave. */
const PASSING = /could not bind|shared memory|lock file/;
const UNSAFE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=2GB", "autovacuum=off"];

/**
 * Starts the PostgreSQL that npm brought, on the loopback interface only. The first start creates the data folder (UTF-8,
 * sorting independent of the machine, page checksums). A start that was killed before is recovered from. We run the
 * binaries ourselves and leave the wrapper package alone: it takes over the signals of the process that imports it.
 * Throws with PostgreSQL's own last words where it does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const place = postgresPlace(options.dataDir);
  if (!existsSync(path.join(place.dataDir, "PG_VERSION"))) await createCluster(place, options.password);
  for (let attempt = 1; ; attempt++) {
    await clearLeftover(place.dataDir);
    const port = options.port ?? (await freePort());
    try {
      return await run(place, options, port);
    } catch (error) {
      const mayPass = error instanceof Error && PASSING.test(error.message);
      if (!mayPass || attempt >= 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/** Creates an empty database of that name where there is none. */
export async function ensureDatabase(server: EmbeddedPostgres, name: string): Promise<void> {
  const client = new pg.Client(server.url("postgres"));
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function run(place: PostgresPlace, options: PostgresOptions, port: number): Promise<EmbeddedPostgres> {
  const logFile = `${place.dataDir}.log`;
  const output = openSync(logFile, "w", 0o600);
  // Its own process group: Ctrl-C at the terminal must not stop the database before those who still use it.
  const child = spawn(place.binaries.postgres, ["-D", place.dataDir, ...settings(port, options.unsafe ?? false)], {
    ...place.runAs,
    cwd: "/",
    env: childEnv(),
    stdio: ["ignore", output, output],
    detached: true,
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const url = (database: string) =>
    `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    if (child.pid !== undefined && running(child)) await stopPostmaster(child.pid);
  };
  try {
    await answers(child, url("postgres"));
  } catch (error) {
    await stop();
    const reason = error instanceof Error ? error.message : "";
    throw new Error(`PostgreSQL did not start: ${lastLines(readFileSync(logFile, "utf8")) || reason}`);
  }
  return { port, pid: child.pid ?? 0, url, stop, ended };
}

/** Error messages are kept terse and statements out: both could quote personal data into a file nobody guards. */
function settings(port: number, unsafe: boolean): string[] {
  const values = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "max_connections=200",
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
    "log_checkpoints=off",
    ...(unsafe ? UNSAFE : []),
  ];
  return values.flatMap((value) => ["-c", value]);
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  let spawnError: Error | undefined;
  child.once("error", (error) => (spawnError = error));
  for (const end = Date.now() + START_MS; ;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (spawnError) throw spawnError;
    if (!running(child)) throw new Error("it ended at once");
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      const wrongPassword = error instanceof Error && "code" in error && error.code === "28P01";
      if (wrongPassword || Date.now() > end) throw error;
    }
  }
}

function running(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
