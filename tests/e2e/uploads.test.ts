import { readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { endless } from "#tests/factories/hostile-pdfs";
import { processesWith } from "#tests/support/process-table";
import { until } from "#tests/support/until";
import { fileByHand, somebody } from "./person";
import { useStage } from "./stage";

const stage = useStage();
const PROGRAM = path.resolve("app/domain/files/remaking/main.mjs");

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

/** The guarded processes this portal has started and that still run. */
function atWork(): number {
  const ours = new Set(processesWith(stage.portal.dataDir).map(({ pid }) => pid));
  return processesWith(PROGRAM).filter(({ pid }) => {
    try {
      return ours.has(Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]));
    } catch {
      return false;
    }
  }).length;
}

/** Sends a file as a browser would, and gives the connection back at once. */
function send(cookie: string, bytes: Buffer) {
  const boundary = "a-boundary-of-our-own";
  const body = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const sending = request(`${stage.portal.url}/request/evidence/add`, {
    method: "POST",
    headers: {
      Cookie: cookie,
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      "Content-Length": body.byteLength,
      "Sec-Fetch-Site": "same-origin",
    },
  });
  // We hang up ourselves.
  sending.on("error", () => undefined);
  sending.end(body);
  return sending;
}

test("work on a file ends with its sender's connection, in the product as it is built", async () => {
  const person = await stage.visit();
  await fileByHand(person, stage.portal, somebody("delete", "zh-CN"), async (_, name) => {
    if (name !== "evidence") return;
    const cookies = await person.context().cookies();
    const sending = send(cookies.map(({ name: key, value }) => `${key}=${value}`).join("; "), endless());
    await until("the file is being opened", () => atWork() === 1);
    sending.destroy();
    await until("nobody works on it any more", () => atWork() === 0);
  });
});
