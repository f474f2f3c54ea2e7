import { beforeAll, beforeEach, expect, test } from "vitest";
import { eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { findPackage, packageBytes } from "#app/domain/tickets/evidence/package.server";
import { allNoted } from "#app/http/answer/note-sent.server";
import { beginTracking } from "#app/http/portal/track-session.server";
import { db } from "#app/platform/database/db.server";
import { loader } from "#app/routes/track.ticket.package/route";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { act, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { useFiles } from "#tests/support/files";

useDatabase();
useFiles();

const PATH = "http://localhost/track/ticket/package";
let ticketId: string;
let whole: Buffer;

beforeAll(async () => {
  const agent = await makeStaff("agent");
  const now = new Date();
  ticketId = await ticketAt("approved", await publish(), agent, now, "access");
  await act(ticketId, "finish", agent, now);
  whole = Buffer.from((await packageBytes((await findPackage(ticketId, now))!))!);
});

const lines = () => db().journalEntry.count({ where: { ticketId, kind: "file-downloaded" } });
let before: number;
beforeEach(async () => void (before = await lines()));

/** Asks for the package from the person's browser; `sent`: whether the answer was handed over whole, once that is known. */
async function ask(headers: Record<string, string> = {}, { method = "GET", sent = Promise.resolve(true) } = {}) {
  const cookie = (await beginTracking({ ticketIds: [ticketId] }, new Date())).split(";")[0] ?? "";
  const request = new Request(PATH, { method, headers: { Cookie: cookie, ...headers } });
  const context = { requestId: "test", address: "192.0.2.1", sent };
  const response = await loader({ request, params: {}, context });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

test("a whole GET is one download, written down once it was sent and not before", async () => {
  let done = (_: boolean) => {};
  const sent = new Promise<boolean>((resolve) => (done = resolve));
  const { response, bytes } = await ask({}, { sent });
  expect([response.status, bytes.equals(whole), await lines()]).toEqual([200, true, before]);
  done(true);
  await allNoted();
  expect(await lines()).toBe(before + 1);
});

test("one that broke off on the way is none", async () => {
  await ask({}, { sent: Promise.resolve(false) });
  await allNoted();
  expect(await lines()).toBe(before);
});

test.each([
  ["a HEAD", {}, "HEAD", 200, [0, 0]],
  ["a part", { Range: "bytes=2-5" }, "GET", 206, [2, 6]],
  ["from the first byte on", { Range: "bytes=0-" }, "GET", 206, [0]],
  ["a part after the end", { Range: "bytes=999999999-" }, "GET", 416, [0, 0]],
  ["parts", { Range: "bytes=0-1,4-5" }, "GET", 200, [0]],
  ["a prefetch", { "Sec-Purpose": "prefetch" }, "GET", 204, [0, 0]],
  ["a prefetch of older browsers", { Purpose: "prefetch" }, "GET", 204, [0, 0]],
] as const)("%s is none, and gets what it asked for", async (_, headers, method, status, slice) => {
  const { response, bytes } = await ask(headers, { method });
  await allNoted();
  expect([response.status, bytes.toString("hex")]).toEqual([status, whole.subarray(...slice).toString("hex")]);
  expect(await lines()).toBe(before);
});

test("a HEAD says how large it is, a part where it lies", async () => {
  const size = String(whole.byteLength);
  expect((await ask({}, { method: "HEAD" })).response.headers.get("Content-Length")).toBe(size);
  expect((await ask({ Range: "bytes=-4" })).response.headers.get("Content-Range")).toBe(
    `bytes ${whole.byteLength - 4}-${whole.byteLength - 1}/${size}`,
  );
});

test("erased since, it leads back to the ticket and is no download", async () => {
  await db().file.updateMany({ where: { ticketId, purpose: "package" }, data: { expiresAt: new Date(0) } });
  await eraseDueFiles(ticketId, new Date());
  const { response } = await ask();
  await allNoted();
  expect([response.status, response.headers.get("Location")]).toEqual([303, "/track/ticket"]);
  expect(await lines()).toBe(before);
});
