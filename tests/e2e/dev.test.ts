import { spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "#app/platform/embedded/free-port";
import { startBrowser } from "#tests/support/browser";
import { type Child, watch } from "#tests/support/child";
import { processesWith } from "#tests/support/process-table";
import { until } from "#tests/support/until";

const PATIENCE_MS = 200_000;
const TREE = [
  ...["app", "emails", "jobs", "prisma", "public", "package.json", "package-lock.json"],
  ...["remix.config.js", "tsconfig.json", "vite.config.ts"],
];

let folder: string;
let url: string;
let child: Child;
let browser: Browser;

// Its sources are written to, so they are a copy: others read the tree meanwhile.
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-dev-"));
  chmodSync(folder, 0o755);
  for (const place of TREE) cpSync(place, path.join(folder, place), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
  };
  child = watch(
    spawn(process.execPath, ["app/start.mjs", "dev"], {
      cwd: folder,
      env: env as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    }),
    60_000,
  );
  await until("the start", () => child.output().includes("\nlogs ") || !child.running());
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await child?.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const page = await browser.newPage();
  // The first page has every module of its own translated: on a machine that has much else to do that takes its time.
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

const file = (name: string) => path.join(folder, name);
const restarts = (part: string) => child.output().split(`\n${part} restarted`).length - 1;

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(file(name), "utf8");
  expect(text).toContain(from);
  writeFileSync(file(name), text.replaceAll(from, to));
}

test("a page that is open shows a change of its route, of its words and of its look, and nothing was restarted", async () => {
  expect(child.output()).toContain(`\nready ${url}\n`);
  const page = await newPage();
  await page.goto(url);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const shown = (text: string) => page.getByText(text).first().waitFor();

  const route = "app/routes/_portal._index/route.tsx";
  edit(route, "return <Home front={useLoaderData<typeof loader>()} />", "return <h1>words of a route</h1>");
  await shown("words of a route");
  edit(route, "words of a route", "other words");
  await shown("other words");

  edit("app/styles/base.css", "@layer base {", "@layer base { h1 { outline: 7px solid red; }");
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector("h1") ?? document.body).outlineWidth === "7px",
  );

  expect(errors).toEqual([]);
  expect(restarts("web")).toBe(0);
});

test("a source that cannot be read is shown as what it is; mended, the page comes back by itself", async () => {
  const page = await newPage();
  await page.goto(url);
  const route = "app/routes/_portal._index/route.tsx";
  const whole = readFileSync(file(route), "utf8");
  writeFileSync(file(route), `${whole}\nfunction {`);
  await page.locator("pre", { hasText: "_portal._index/route.tsx" }).first().waitFor();
  writeFileSync(file(route), whole);
  await page.locator("h1").waitFor();
});

test("the worker is started again when one of its sources changes; one that is broken waits for its mending", async () => {
  const task = "jobs/tasks/send-code.ts";
  const whole = readFileSync(file(task), "utf8");
  appendFileSync(file(task), "// changed\n");
  await until("the first restart", () => restarts("worker") === 1);
  writeFileSync(file(task), `${whole}\nfunction {`);
  await until("the failure", () => child.output().includes("worker is started again when a source changes"));
  expect((await fetch(url)).status).toBe(200);
  writeFileSync(file(task), whole);
  await until("the second restart", () => restarts("worker") === 2);
});

test.each(["data/secrets.json", "prisma/demo-staff.json", ".cache/generated", "package.json"])(
  "%s is no page: only sources of pages are shown",
  async (name) => {
    for (const asked of [`/${name}`, `/${name}?raw`, `/@fs${file(name)}`, `/@fs${file(name)}?import&raw`]) {
      const answer = await fetch(`${url}${asked}`);
      expect([403, 404], asked).toContain(answer.status);
    }
  },
);

test("one interruption ends all of it", async () => {
  expect(await child.end("SIGINT")).toBe(0);
  expect(processesWith(folder)).toEqual([]);
});
