import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "#app/platform/embedded/free-port";
import { type Child, watch } from "#tests/support/child";
import { processesWith } from "#tests/support/process-table";
import { until } from "#tests/support/until";

// Each start is a whole one, and the first may have to build.
vi.setConfig({ testTimeout: 600_000 });

let dataDir: string;
let port: number;
const started: Child[] = [];
/** What runs already, and was ready once: stories that leave it as well as it was follow each other in it. */
let running: Child | undefined;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "rightsdesk-start-"));
  chmodSync(dataDir, 0o755);
  port = await freePort();
});

afterAll(async () => {
  await Promise.all(started.map((child) => child.end("SIGTERM")));
  await until("nothing to be left", () => ours().length === 0);
  rmSync(dataDir, { recursive: true, force: true });
});

const ours = () => processesWith(dataDir);
const url = () => `http://127.0.0.1:${port}`;

function start(more: Record<string, string> = {}): Child {
  // As a person starts it: none of the tests' own settings.
  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: dataDir,
    PORT: String(port),
    ...more,
  };
  const child = watch(
    spawn(process.execPath, ["app/start.mjs"], { env: env as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"] }),
  );
  started.push(child);
  return child;
}

const lines = (child: Child) => child.output().split("\n");

/** A portal that is up: the one there is, or a new one. */
async function up(): Promise<Child> {
  if (running?.running()) return running;
  running = start();
  await ready(running);
  return running;
}

async function ready(child: Child): Promise<void> {
  await until("the start", () => lines(child).some((line) => line.startsWith("logs ")) || !child.running());
  expect(lines(child), child.output()).toContain(`ready ${url()}`);
}

const address = (child: Child, name: string) =>
  lines(child)
    .find((line) => line.startsWith(`${name} `))
    ?.split(" ")[1] ?? "";

async function letters(mailbox: string): Promise<number> {
  return ((await (await fetch(`${mailbox}/messages.json`)).json()) as unknown[]).length;
}

test("from an empty folder to ready, with what people need to know next; stopped, nothing is left; started again, the data are there", async () => {
  const first = start();
  await ready(first);
  expect(lines(first).filter((line) => line.startsWith("ready "))).toEqual([`ready ${url()}`]);
  expect(address(first, "desk")).toBe(`${url()}/desk`);
  expect(address(first, "reports")).toBe(`${url()}/reports`);
  expect(lines(first).filter((line) => line.startsWith("staff ")).length).toBeGreaterThanOrEqual(4);
  expect((await fetch(`${url()}/health`)).status).toBe(200);
  expect((await fetch(address(first, "mailbox"))).status).toBe(200);
  expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  const secrets = readFileSync(path.join(dataDir, "secrets.json"), "utf8");

  expect(await first.end("SIGTERM")).toBe(0);
  expect(ours()).toEqual([]);

  const second = await up();
  expect(second.output()).not.toContain("filling the demo");
  expect(readFileSync(path.join(dataDir, "secrets.json"), "utf8")).toBe(secrets);
});

test("a second start on the same data says so and ends with 1; the first goes on", async () => {
  const first = await up();
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(
    new RegExp(`^RightsDesk is already running from this folder \\(process ${first.pid}, ${url()}\\)\n$`),
  );
  expect((await fetch(`${url()}/health`)).status).toBe(200);
});

test("a part that dies is started again, the database too, and letters stay", async () => {
  const child = await up();
  const mailbox = address(child, "mailbox");
  const before = await letters(mailbox);
  const healthy = async () => {
    const [health, kept] = await Promise.all([fetch(`${url()}/health`), letters(mailbox)]).catch(() => []);
    return health?.status === 200 && kept !== undefined && kept >= before;
  };
  for (const part of ["app/server.js", "jobs/worker.js", "mailbox-process", "postgres-process", "/bin/postgres "]) {
    const victim = ours().find(({ args }) => args.includes(part));
    expect(victim, part).toBeDefined();
    process.kill(victim?.pid ?? 0, "SIGKILL");
    await until(`${part} to be missed`, () => child.output().match(/ended unexpectedly/g) !== null);
    await until(`another ${part}`, () => ours().find(({ args, pid }) => args.includes(part) && pid !== victim?.pid));
    await until(`all to be well without the first ${part}`, healthy);
  }
});

test("a part that runs and does not answer is ended and started again", async () => {
  const child = await up();
  const pidOf = (part: string) => ours().find(({ args }) => args.includes(part))?.pid ?? 0;
  const parts = ["app/server.js", "jobs/worker.js", "mailbox-process"];
  const before = parts.map(pidOf);
  expect(before).not.toContain(0);
  for (const pid of before) process.kill(pid, "SIGSTOP");
  for (const [index, part] of parts.entries())
    await until(`another ${part}`, () => ![0, before[index]].includes(pidOf(part)));
  expect(child.output()).toContain("web has not answered for 10 s and is ended");
  expect(child.output()).toContain("worker has not answered for 10 s and is ended");
  const well = () =>
    fetch(`${url()}/health`).then(
      ({ status }) => status === 200,
      () => false,
    );
  await until("all to be well", well);
});

test("when the start itself is killed, everything it started ends by itself, and the next start recovers; stopped by hand, nothing is left", async () => {
  const first = await up();
  await first.end("SIGKILL");
  await until("the others to end", () => ours().length === 0);
  const second = await up();
  expect((await fetch(`${url()}/health`)).status).toBe(200);
  expect(await second.end("SIGINT")).toBe(0);
  expect(ours()).toEqual([]);
});

test("a stop while it is still starting leaves nothing behind", async () => {
  const child = start();
  await until("the database to run", () => ours().some(({ args }) => args.includes("/bin/postgres ")));
  expect(await child.end("SIGTERM")).toBe(0);
  expect(ours()).toEqual([]);
});

test("a port in use is said in a sentence, exit 1", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(port, "127.0.0.1", resolve));
  const child = start();
  expect(await child.ended).toBe(1);
  taken.close();
  expect(child.output()).toMatch(new RegExp(`^Port ${port} is in use by another program\\.`));
});

test.each([
  ["PORT", "eighty", /PORT is "eighty"; expected a whole number/],
  ["SECRET", "short", /SECRET is not usable; expected at least 32/],
])("%s=%s is refused by name, exit 1", async (name, value, words) => {
  const child = start({ [name]: value });
  expect(await child.ended).toBe(1);
  expect(child.output()).toMatch(words);
});
