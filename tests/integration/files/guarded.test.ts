import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { runGuarded, type Guard } from "#app/platform/guarded/run.server";

const MB = 1024 * 1024;
const here = path.resolve("tests/support/guarded");
const run = (program: string, guard: Partial<Guard> = {}, args: string[] = []) =>
  runGuarded(path.join(here, program), args, Buffer.from("bytes"), {
    memoryBytes: 192 * MB,
    wallMs: 120_000,
    answerBytes: MB,
    signal: new AbortController().signal,
    ...guard,
  });

test("it gets the bytes and nothing of our environment, writes no file, and its answer is its own", async () => {
  const ran = await run("echo.mjs", {}, [path.resolve("data", `never-${process.pid}`)]);
  if (ran.end !== "answered") throw new Error(ran.end);
  const said = JSON.parse(ran.answer.toString()) as { input: string; env: string[]; wrote: boolean };
  expect(said.input).toBe("bytes");
  expect(said.env.filter((name) => /DATABASE|SECRET|PATH|HOME/.test(name))).toEqual([]);
  expect(said.wrote).toBe(false);
});

test("memory outside the heap counts: who takes too much is ended, and had begun", async () =>
  expect(await run("hog.mjs")).toEqual({ end: "died", started: true }));

test("where the system sets no limit, the watching thread ends it all the same", async () => {
  const child = spawn(
    process.execPath,
    ["--import", path.resolve("app/platform/guarded/watch.mjs"), path.join(here, "hog.mjs")],
    {
      env: { NODE_ENV: "test", GUARD_MEMORY_BYTES: String(192 * MB), GUARD_MS: "120000" },
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  expect(await once(child, "close")).toEqual([null, "SIGKILL"]);
});

test("the watching thread ends what is too late, also when nobody else is left to do it", async () => {
  const child = spawn(
    process.execPath,
    ["--import", path.resolve("app/platform/guarded/watch.mjs"), path.join(here, "stuck.mjs")],
    { env: { NODE_ENV: "test", GUARD_MEMORY_BYTES: String(512 * MB), GUARD_MS: "1" }, stdio: "ignore" },
  );
  expect(await once(child, "close")).toEqual([null, "SIGKILL"]);
});

test("who takes too long is ended, whatever it is stuck in", async () =>
  expect(await run("stuck.mjs", { wallMs: 500 })).toEqual({ end: "late" }));

test("it is ended once nobody waits for it, and does not begin when nobody did", async () => {
  const gone = new AbortController();
  const ran = run("stuck.mjs", { signal: gone.signal });
  gone.abort();
  expect(await ran).toEqual({ end: "left" });
  expect(await run("stuck.mjs", { signal: gone.signal })).toEqual({ end: "left" });
});

test("an answer without end is cut", async () =>
  expect(await run("flood.mjs")).toEqual({ end: "died", started: true }));

test("what failed before it began is told apart", async () =>
  expect(await run("fails.mjs")).toEqual({ end: "died", started: false }));
