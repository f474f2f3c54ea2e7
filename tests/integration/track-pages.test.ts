import { beforeAll, expect, test } from "vitest";
import { beginTracking } from "#app/http/portal/track-session.server";
import { db } from "#app/platform/database/db.server";
import { loader as ticketPage } from "#app/routes/_portal.track.ticket/route";
import { loader as withdrawPage } from "#app/routes/_portal.track.ticket_.withdraw/route";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

let ticketId: string;
beforeAll(async () => {
  ticketId = await fileTicket(await publish(), "access", new Date());
});

async function lookedAt(minutesAgo: number) {
  const cookie =
    (await beginTracking({ ticketIds: [ticketId] }, new Date(Date.now() - minutesAgo * 60_000))).split(";")[0] ?? "";
  return browserWith(() => cookie);
}

test.each([
  ["the ticket's page", "/track/ticket", ticketPage],
  ["the page that asks before withdrawing", "/track/ticket/withdraw", withdrawPage],
] as const)("%s stays open for an hour from each look at it", async (_, path, door) => {
  const before = new Date();
  expect((await knock(door, (await lookedAt(50)).get(path))).status).toBe(200);
  expect(await db().trackingSession.count({ where: { usedAt: { gte: before } } })).toBe(1);
  await db().trackingSession.deleteMany();
  expect(await knock(door, (await lookedAt(61)).get(path))).toMatchObject({ status: 303, location: "/track?again=1" });
});
