import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freePort } from "#app/platform/embedded/free-port";
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from "#app/platform/embedded/postgres";
import { alive } from "#app/platform/embedded/postmaster";
import { until } from "#tests/support/until";

let folder: string;
let servers: EmbeddedPostgres[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-embedded-"));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dataDir = () => path.join(folder, "data", "postgres");

async function start(port?: number): Promise<EmbeddedPostgres> {
  // A password with everything that could break an address.
  const server = await startPostgres({ dataDir: dataDir(), password: "p@ss/w:rd %1?", port });
  servers.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string, database = "postgres"): Promise<unknown[][]> {
  const client = new pg.Client(server.url(database));
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

test("an interrupted first start leaves nothing in the way", async () => {
  mkdirSync(`${dataDir()}.new/half`, { recursive: true });
  writeFileSync(`${dataDir()}.new/PG_VERSION`, "18\n");
  const server = await start();
  expect(await ask(server, "SELECT 1")).toEqual([[1]]);
  expect(existsSync(`${dataDir()}.new`)).toBe(false);
});

test("it is UTF-8, in UTC, with checksums, sorted alike everywhere, and heard on this machine only", async () => {
  const server = await start();
  expect(
    await ask(
      server,
      "SELECT current_setting('server_encoding'), current_setting('timezone'), current_setting('data_checksums'), current_setting('listen_addresses'), current_setting('unix_socket_directories')",
    ),
  ).toEqual([["UTF8", "UTC", "on", "127.0.0.1", ""]]);
  expect(await ask(server, "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'postgres'")).toEqual([
    ["b", "C.UTF-8"],
  ]);
  expect(await ask(server, "SELECT lower('ÀÉ'), '您好' ~ '^\\w+$'")).toEqual([["àé", true]]);
  expect(statSync(dataDir()).mode & 0o077).toBe(0);
});

test("it wants its password", async () => {
  const server = await start();
  const wrong = new pg.Client({ connectionString: `postgresql://postgres:wrong@127.0.0.1:${server.port}/postgres` });
  wrong.on("error", () => undefined);
  await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
});

test("its data are there again after a stop, and after it was killed", async () => {
  const first = await start();
  await ensureDatabase(first, "kept");
  await ensureDatabase(first, "kept");
  await ask(first, "CREATE TABLE kept AS SELECT 1 AS one", "kept");
  await first.stop();
  await first.stop();
  await first.ended;

  const second = await start();
  expect(await ask(second, "SELECT one FROM kept", "kept")).toEqual([[1]]);
  await ask(second, "INSERT INTO kept VALUES (2)", "kept");
  process.kill(second.pid, "SIGKILL");
  await second.ended;
  expect(existsSync(path.join(dataDir(), "postmaster.pid"))).toBe(true);

  const third = await start();
  expect(await ask(third, "SELECT one FROM kept ORDER BY one", "kept")).toEqual([[1], [2]]);
});

test("a server that nobody minds any more is stopped before a new one starts on its data", async () => {
  const left = await start();
  const server = await start();
  expect(alive(left.pid)).toBe(false);
  expect(await ask(server, "SELECT 1")).toEqual([[1]]);
});

test("a lock file that names some other program's process is not obeyed, nor is that process touched", async () => {
  const first = await start();
  await first.stop();
  writeFileSync(path.join(dataDir(), "postmaster.pid"), `${process.pid}\n${dataDir()}\n`);
  const second = await start();
  expect(await ask(second, "SELECT 1")).toEqual([[1]]);
});

test("it comes back on the port it is given", async () => {
  const port = await freePort();
  const first = await start(port);
  await first.stop();
  expect((await start(port)).port).toBe(port);
});

test("what went wrong is said in PostgreSQL's own words", async () => {
  const first = await start();
  await first.stop();
  writeFileSync(path.join(dataDir(), "postgresql.auto.conf"), "no_such_setting = 1\n");
  await expect(start()).rejects.toThrow(/PostgreSQL did not start: .*no_such_setting/s);
  rmSync(path.join(dataDir(), "postgresql.auto.conf"));
});

test("its log quotes no row and no statement", async () => {
  const server = await start();
  await ask(server, "CREATE TABLE people (email text PRIMARY KEY); INSERT INTO people VALUES ('li.lei@example.org')");
  await expect(ask(server, "INSERT INTO people VALUES ('li.lei@example.org')")).rejects.toThrow(/duplicate key/);
  await until("the refusal in the log", () => readFileSync(`${dataDir()}.log`, "utf8").includes("duplicate key"));
  expect(readFileSync(`${dataDir()}.log`, "utf8")).not.toContain("li.lei");
});

// Only root can be kept out by a folder that only root may enter.
test.runIf(process.getuid?.() === 0)(
  "inside a folder that only root may enter it lives outside, behind a link, and keeps its data",
  async () => {
    const closed = mkdtempSync(path.join(tmpdir(), "rightsdesk-closed-"));
    const link = path.join(closed, "postgres");
    const begin = async () => {
      const server = await startPostgres({ dataDir: link, password: "test" });
      servers.push(server);
      return server;
    };
    const first = await begin();
    await ask(first, "CREATE TABLE kept AS SELECT 1 AS one");
    await first.stop();
    const second = await begin();
    expect(await ask(second, "SELECT one FROM kept")).toEqual([[1]]);
    await second.stop();
    expect(readlinkSync(link)).toMatch(/^\/var\/lib\/rightsdesk\/data-/);

    const outside = readlinkSync(link);
    rmSync(link);
    expect(await ask(await begin(), "SELECT to_regclass('kept')")).toEqual([[null]]);
    await Promise.all(servers.map((server) => server.stop()));
    for (const each of [outside, readlinkSync(link)]) {
      rmSync(each, { recursive: true });
      rmSync(`${each}.log`);
    }
    rmSync(closed, { recursive: true });
  },
);
