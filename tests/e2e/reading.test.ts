import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser } from "#tests/support/browser";
import { findingsOn } from "./look";
import { follow } from "./reading";

/** Between the beginning of a page and its end. */
const PAUSE_MS = 400;

let browser: Browser;
let server: Server;

/** A form, and the page it leads to, of which the end comes late; both have a link of the same name. */
beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    if (request.method !== "POST")
      return void response.end("<form method=post><button>Send</button></form><a href=/>old</a>");
    response.write(`<h1>Sent</h1>${" ".repeat(4096)}`);
    setTimeout(() => response.end("<a href=/>new</a><a href=/>new</a>"), PAUSE_MS);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test("what is read after a press is the whole of the page it leads to", async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await follow(page.getByRole("button", { name: "Send" }));
  expect(await page.getByRole("link").allInnerTexts()).toEqual(["new", "new"]);
  await page.context().close();
});

test("a look names what is wrong, in light and in dark, wide and narrow, and each with its place", async () => {
  const page = await browser.newPage();
  const faint = (id: string, colours: string) => `<p id="${id}" style="${colours}">看不清的字</p>`;
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>某页</title>
    <style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>
    <main><h1>某页</h1>${faint("light", "color: #999; background: #fff")}${faint("dark", "color: #333")}
    <img id="picture" src="data:,"><input id="field"><p style="width: 900px">宽 2026-11-27</p></main></html>`);
  const found = await findingsOn(page, "zh-CN");
  expect(found).toEqual(
    expect.arrayContaining([
      "light: color-contrast at #light",
      "dark: color-contrast at #dark",
      "light: image-alt at #picture",
      "light: label at #field",
      expect.stringMatching(/^writes a date/),
      expect.stringMatching(/ wide at 320: /),
    ]),
  );
  expect(found.filter((finding) => /contrast at #dark$/.test(finding))).toHaveLength(1);
  await page.context().close();
});
