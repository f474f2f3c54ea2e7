import { beforeAll, expect, test } from "vitest";
import { beginTracking } from "#app/http/portal/track-session.server";
import { loader as ticketPage } from "#app/routes/_portal.track.ticket/route";
import { loader as withdrawPage } from "#app/routes/_portal.track.ticket_.withdraw/route";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

const HOUR = 3_600_000;
let ticketId: string;
beforeAll(async () => {
  ticketId = await fileTicket(await publish(), "access", new Date());
});

function lookedAt(minutesAgo: number) {
  const cookie =
    beginTracking({ ticketIds: [ticketId] }, new Date(Date.now() - minutesAgo * 60_000)).split(";")[0] ?? "";
  return browserWith(() => cookie);
}

/** When the cookie a page set will end; null when it set none. */
function endOf(setCookie: string | null): number | null {
  const body = /^track=([\w-]+)\./.exec(setCookie ?? "")?.[1];
  return body ? (JSON.parse(Buffer.from(body, "base64url").toString()) as { until: number }).until : null;
}

test.each([
  ["the ticket's page", "/track/ticket", ticketPage],
  ["the page that asks before withdrawing", "/track/ticket/withdraw", withdrawPage],
] as const)("%s stays open for an hour from each look at it", async (_, path, door) => {
  const before = Date.now();
  const { status, setCookie } = await knock(door, lookedAt(50).get(path));
  expect(status).toBe(200);
  expect(endOf(setCookie)).toBeGreaterThanOrEqual(before + HOUR);
  expect(await knock(door, lookedAt(61).get(path))).toMatchObject({ status: 303, location: "/track?again=1" });
});
