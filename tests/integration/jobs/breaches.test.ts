import { expect, test } from "vitest";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { db } from "#app/platform/database/db.server";
import { useDatabase } from "#tests/support/database";
import { breakTicket, file, publish } from "./support/desk";

useDatabase();

const FILED = new Date("2026-03-02T02:00:00Z");
const breaches = (ticketId: string) => db().journalEntry.count({ where: { ticketId, kind: "breached" } });

const DAY_MS = 86_400_000;

test("a breach is written at the due instant's passing, once, for open tickets only, and with that instant however late it is seen", async () => {
  const policy = await publish();
  const [late, closed] = [await file(policy, FILED), await file(policy, FILED)];
  await move({
    ticketId: closed.id,
    action: "withdraw",
    actor: { kind: "requester" },
    input: {},
    now: FILED,
    seen: null,
  });
  const { dueAt } = await db().ticket.findUniqueOrThrow({ where: { id: late.id } });
  expect(await markBreaches(new Date(dueAt.getTime() - 1))).toBe(0);
  const counts = await Promise.all([
    markBreaches(new Date(dueAt.getTime() + DAY_MS)),
    markBreaches(new Date(dueAt.getTime() + DAY_MS)),
  ]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect(await markBreaches(new Date(dueAt.getTime() + 2 * DAY_MS))).toBe(0);
  expect((await db().ticket.findUniqueOrThrow({ where: { id: late.id } })).breachedAt).toEqual(dueAt);
  expect([await breaches(late.id), await breaches(closed.id)]).toEqual([1, 0]);
});

test("a ticket that cannot be marked keeps none behind it waiting", async () => {
  const policy = await publish();
  const broken = await file(policy, FILED);
  const behind = [await file(policy, FILED), await file(policy, new Date(FILED.getTime() + DAY_MS))];
  await breakTicket(broken.id);
  expect(await markBreaches(new Date(FILED.getTime() + 60 * DAY_MS))).toBe(2);
  expect(await Promise.all([broken, ...behind].map(({ id }) => breaches(id)))).toEqual([0, 1, 1]);
});
