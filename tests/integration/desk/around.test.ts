import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findNeighbours, listAround, type LookedAt } from "#app/domain/tickets/desk/queue/around.server";
import { readCursor } from "#app/domain/tickets/desk/queue/cursor";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { findSorted, returnTo } from "#app/domain/tickets/desk/queue/return-to.server";
import { NO_FILTERS, type QueueFilters, type View } from "#app/domain/tickets/desk/queue/views";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-10-14T02:00:00Z");
const MOST = { before: 2, after: 3 };
let policy: PublishedPolicy;
let me: StaffActor;

/** A ticket that is due on a day; a closed one was closed on it. */
async function due(dueOn: string, status: "received" | "handling" | "finished" = "handling"): Promise<string> {
  const id = await ticketAt(status, policy, me, new Date("2026-09-20T02:00:00Z"));
  const closedAt = status === "finished" ? new Date(`${dueOn}T03:00:00Z`) : null;
  const dueAt = new Date(`${dueOn}T16:00:00Z`);
  await db().ticket.update({ where: { id }, data: { dueOn, dueAt, ...(closedAt ? { closedAt } : {}) } });
  return (await everythingOf(id)).ticket.reference;
}

const looked = (view: View, filters: Partial<QueueFilters> = {}): LookedAt => ({
  view,
  filters: { ...NO_FILTERS, ...filters },
  staffId: me.id,
  now: NOW,
});

async function sorted(reference: string) {
  return (await findSorted(reference, me.id))!;
}

async function listed(view: View): Promise<string[]> {
  const { rows } = await listQueue({ ...looked(view), cursor: null });
  return rows.map(({ reference }) => reference);
}

beforeAll(async () => {
  policy = await publish();
  me = await makeStaff("agent");
  // Two of a day, so that the id decides as it does in the queue.
  for (const day of ["2026-10-20", "2026-10-21", "2026-10-21", "2026-10-23", "2026-11-02"]) await due(day);
  await due("2026-10-22", "received");
  for (const day of ["2026-10-01", "2026-10-09"]) await due(day, "finished");
});

describe("on from one ticket to the next", () => {
  it.each<View>(["all", "mine", "unassigned", "closed"])("goes through %s in its own order, and back", async (view) => {
    const all = await listed(view);
    expect(all.length).toBeGreaterThan(0);
    for (const [at, reference] of all.entries())
      expect(await findNeighbours(looked(view), await sorted(reference))).toEqual({
        here: true,
        previous: all[at - 1] ?? null,
        next: all[at + 1] ?? null,
      });
  });

  it("keeps to what the view was narrowed to", async () => {
    const [first] = await listed("mine");
    const { next } = await findNeighbours(looked("mine", { statuses: ["finished"] }), await sorted(first!));
    expect(next).toBeNull();
  });

  it("goes on after the place of a ticket that has left the view, and says that it has", async () => {
    const [free] = await listed("unassigned");
    const mine = await listed("mine");
    const days = await db().ticket.findMany({
      where: { reference: { in: mine } },
      select: { reference: true, dueOn: true },
    });
    const later = days.filter(({ dueOn }) => dueOn > "2026-10-22").map(({ reference }) => reference);
    const earlier = mine.filter((reference) => !later.includes(reference));
    const { here, previous, next } = await findNeighbours(looked("mine"), await sorted(free!));
    expect([here, previous, next]).toEqual([
      false,
      earlier.at(-1),
      later.toSorted((one, other) => mine.indexOf(one) - mine.indexOf(other))[0],
    ]);
  });

  it("begins at the first of the view where nothing comes after one that has left it", async () => {
    const last = await due("2026-12-20", "received");
    const mine = await listed("mine");
    expect(await findNeighbours(looked("mine"), await sorted(last))).toEqual({
      here: false,
      previous: mine.at(-1),
      next: mine[0],
    });
    const open = await sorted(mine[0]!);
    const closed = await listed("closed");
    expect(await findNeighbours(looked("closed"), open)).toEqual({ here: false, previous: null, next: closed[0] });
    await db().ticket.update({ where: { reference: last }, data: { status: "withdrawn", open: false } });
  });

  it("goes by an authority's day where that comes first", async () => {
    const mine = await listed("mine");
    const last = mine.at(-1)!;
    await db().ticket.update({
      where: { reference: last },
      data: { authorityDueOn: "2026-10-15", authorityDueAt: new Date("2026-10-15T16:00:00Z") },
    });
    expect((await listed("mine"))[0]).toBe(last);
    expect(await findNeighbours(looked("mine"), await sorted(last))).toMatchObject({ previous: null, next: mine[0] });
    await db().ticket.update({ where: { reference: last }, data: { authorityDueOn: null, authorityDueAt: null } });
  });
});

describe("the queue beside the work", () => {
  it("shows so many rows on either side and the ticket's own between them", async () => {
    const all = await listed("mine");
    for (const [at, reference] of all.entries()) {
      const { rows } = await listAround(looked("mine"), await sorted(reference), MOST);
      expect(rows.map((row) => row.reference)).toEqual(all.slice(Math.max(0, at - MOST.before), at + MOST.after + 1));
    }
  });

  it("masks whom it is about", async () => {
    const [first] = await listed("mine");
    const { rows } = await listAround(looked("mine"), await sorted(first!), MOST);
    expect(rows[0]!.person).toMatch(/\*/);
  });
});

describe("back to the queue", () => {
  const query = () => ({ ...looked("mine"), cursor: null });

  it("goes on at the row one left", async () => {
    const all = await listed("mine");
    const back = await returnTo(query(), all[2]!);
    expect([back.at, back.rows.map(({ reference }) => reference)]).toEqual([all[2], all]);
  });

  it("goes on at the row that took its place", async () => {
    const all = await listed("mine");
    await db().ticket.update({ where: { reference: all[1] }, data: { assigneeId: null } });
    const back = await returnTo(query(), all[1]!);
    expect([back.at, back.rows.map(({ reference }) => reference)]).toEqual([all[2], all.toSpliced(1, 1)]);
    await db().ticket.update({ where: { reference: all[1] }, data: { assigneeId: me.id } });
  });

  it("begins at the ticket where the page one left no longer holds it, and leads to what is before it", async () => {
    const all = await listed("mine");
    const { rows } = await listQueue(query());
    const end = readCursor(new URLSearchParams({ after: `2026-10-23_${rows.at(-1)!.id}` }));
    const back = await returnTo({ ...query(), cursor: end }, all[1]!);
    expect([back.at, back.rows[0]!.reference]).toEqual([all[1], all[1]]);
    expect(back.previous).not.toBeNull();
    const first = await returnTo({ ...query(), cursor: end }, all[0]!);
    expect([first.at, first.previous]).toEqual([all[0], null]);
  });

  it.each(["RD-AAAA-AAAA"])("shows the page as it is for a ticket nobody has: %s", async (reference) => {
    expect(await returnTo(query(), reference)).toMatchObject({
      at: null,
      rows: await listQueue(query()).then((page) => page.rows),
    });
  });

  it("says nothing of where a ticket would stand that the colleague does not see", async () => {
    const all = await listed("mine");
    const own = await db().ticket.findUniqueOrThrow({ where: { reference: all[0] } });
    await db().staff.update({ where: { id: me.id }, data: { ownDigest: own.contactDigest } });
    expect(await findSorted(all[0]!, me.id)).toBeNull();
    await db().staff.update({ where: { id: me.id }, data: { ownDigest: null } });
  });
});
