import { beforeAll, describe, expect, test } from "vitest";
import { liveFiles } from "#app/domain/files/stored-file.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { addEvidence } from "#app/domain/tickets/evidence/evidence.server";
import { handFile } from "#app/http/answer/handed-file.server";
import { db } from "#app/platform/database/db.server";
import * as page from "#app/routes/desk.tickets.$reference.files.$file._index/route";
import * as picture from "#app/routes/desk.tickets.$reference.files.$file.pictures.$page/route";
import * as ticketPage from "#app/routes/desk.tickets.$reference._index/route";
import { publish } from "#tests/factories/policy";
import { everythingOf, expectOk, ticketAt } from "#tests/factories/ticket";
import { picture as drawn, sent } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

process.env.SECOND_FACTOR = "off";
useDatabase();
useFiles();

let policy: PublishedPolicy;
let agent: SignedIn;
beforeAll(async () => {
  [policy, agent] = [await publish(), await colleague("agent")];
});

/** Ways to ask for a page at which nobody looks. */
const UNSEEN: Record<string, { method?: string; headers?: Record<string, string> }> = {
  "its headers": { method: "HEAD" },
  "a browser that fetches ahead": { headers: { "Sec-Purpose": "prefetch" } },
  "a browser that draws ahead": { headers: { "Sec-Purpose": "prefetch;prerender" } },
  "an older browser that fetches ahead": { headers: { Purpose: "prefetch" } },
};
const RANGE = { headers: { Range: "bytes=0-99" } };

function asking(path: string, { method = "GET", headers = {} }: (typeof UNSEEN)[string] = {}): Request {
  const all = { Cookie: agent.cookies(), ...headers };
  return new Request(`http://127.0.0.1:3000${path}`, { method, headers: all });
}

async function withFile() {
  const { id, role, name } = agent;
  const ticketId = await ticketAt("handling", policy, { kind: "staff", id, role, name }, new Date());
  await expectOk(addEvidence(ticketId, sent(await drawn(), "证件.png"), new Date()));
  const [file] = await liveFiles({ ticketId }, "evidence");
  const { reference } = (await everythingOf(ticketId)).ticket;
  const looks = () =>
    db().journalEntry.count({ where: { ticketId, kind: { in: ["file-viewed", "minor-data-viewed"] } } });
  return { ticketId, reference, params: { reference, file: file!.id, page: "1" }, looks };
}

describe("a file of a ticket", () => {
  test.each(Object.entries({ ...UNSEEN, "a part of the page": RANGE }))(
    "is not looked at by %s",
    async (_name, how) => {
      const { params, looks } = await withFile();
      const path = `/desk/tickets/${params.reference}/files/${params.file}`;
      expect((await knock(page.loader, asking(path, how), params)).status).toBe(200);
      expect(await looks()).toBe(0);
      await knock(page.loader, asking(path), params);
      expect(await looks()).toBe(1);
    },
  );

  test.each(Object.entries(UNSEEN))("nor its picture by %s", async (_name, how) => {
    const { params, looks } = await withFile();
    const path = `/desk/tickets/${params.reference}/files/${params.file}/pictures/1`;
    const answer = await picture.loader({ request: asking(path, how), params, context: {} } as never);
    expect([answer.ok, (await answer.arrayBuffer()).byteLength, await looks()]).toEqual([true, 0, 0]);
  });

  test("a part of the picture is a look: something of it is handed over", async () => {
    const { params, looks } = await withFile();
    const path = `/desk/tickets/${params.reference}/files/${params.file}/pictures/1`;
    const answer = await picture.loader({ request: asking(path, RANGE), params, context: {} } as never);
    expect([answer.status, (await answer.arrayBuffer()).byteLength, await looks()]).toEqual([206, 100, 1]);
  });
});

test.each(Object.entries(UNSEEN))("a child's ticket is not looked at by %s", async (_name, how) => {
  const { ticketId, reference, looks } = await withFile();
  await db().ticket.update({ where: { id: ticketId }, data: { ageBand: "under-18" } });
  const day = new Date(Date.now() + 86_400_000);
  await db().minorAccess.create({
    data: {
      ticketId,
      staffId: agent.id,
      askedAt: new Date(),
      reasonSealed: Buffer.from("x"),
      decision: "approved",
      decidedAt: new Date(),
      decidedById: (await colleague("compliance")).id,
      expiresAt: day,
    },
  });
  const look = (as?: (typeof UNSEEN)[string]) =>
    knock(ticketPage.loader, asking(`/desk/tickets/${reference}`, as), { reference });
  await look(how);
  expect(await looks()).toBe(0);
  expect((await look()).status).toBe(200);
  expect(await looks()).toBe(1);
});

describe("what was sent with a letter", () => {
  const paper = { name: "RD-1.pdf", type: "application/pdf", bytes: new Uint8Array(1_000).fill(7) };
  const hand = async (how: (typeof UNSEEN)[string] = {}) => {
    const answer = handFile(asking("/track/ticket/answer.pdf", how), paper);
    return [answer.status, (await answer.arrayBuffer()).byteLength, answer.headers.get("Content-Range")];
  };

  test("is handed out whole, in part, or not at all, as it is asked for", async () => {
    expect(await hand()).toEqual([200, 1_000, null]);
    expect(await hand(RANGE)).toEqual([206, 100, "bytes 0-99/1000"]);
    expect(await hand({ headers: { Range: "bytes=2000-" } })).toEqual([416, 0, "bytes */1000"]);
    expect(await hand({ method: "HEAD" })).toEqual([200, 0, null]);
    expect(await hand({ headers: { "Sec-Purpose": "prefetch" } })).toEqual([204, 0, null]);
  });
});
