import { beforeAll, describe, expect, it } from "vitest";
import { type Cursor, readCursor } from "#app/domain/tickets/desk/queue/cursor";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import {
  NO_FILTERS,
  NOBODY,
  type QueueFilters,
  readQueueQuery,
  type View,
  VIEWS,
} from "#app/domain/tickets/desk/queue/views";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-10-14T02:00:00Z"); // Wednesday, 10:00 in Shanghai
let policy: PublishedPolicy;
let me: StaffActor;

/** A ticket as it stands in the table, with another due date than it was filed with. */
async function due(
  dueOn: string,
  status: "received" | "handling" | "awaiting" | "reviewing" | "finished" = "handling",
  by: StaffActor = me,
): Promise<string> {
  const id = await ticketAt(status, policy, by, new Date("2026-09-20T02:00:00Z"));
  const dueAt = new Date(`${dueOn}T16:00:00Z`);
  await db().ticket.update({
    where: { id },
    data: { dueOn, dueAt, ...(status === "finished" ? { closedAt: new Date(`${dueOn}T03:00:00Z`) } : {}) },
  });
  return (await everythingOf(id)).ticket.reference;
}

function look(view: View, filters: Partial<QueueFilters> = {}, cursor: Cursor | null = null, now = NOW) {
  return listQueue({ view, filters: { ...NO_FILTERS, ...filters }, cursor, staffId: me.id, now });
}

async function references(view: View, filters: Partial<QueueFilters> = {}): Promise<string[]> {
  return (await look(view, filters)).rows.map(({ reference }) => reference);
}

describe("the views", () => {
  const named: Record<string, string> = {};
  const nameOf = (reference: string) => Object.entries(named).find(([, each]) => each === reference)?.[0];

  beforeAll(async () => {
    policy = await publish();
    me = await makeStaff("agent", { name: "林悦" });
    const other = await makeStaff("agent");
    named.late = await due("2026-10-13");
    named.today = await due("2026-10-14", "awaiting");
    named.inThree = await due("2026-10-19", "reviewing", other); // 15, 16, 19: the weekend does not count
    named.inFour = await due("2026-10-20", "handling", other);
    named.free = await due("2026-11-02", "received");
    named.doneFirst = await due("2026-10-01", "finished");
    named.doneLast = await due("2026-10-09", "finished");
  });

  it.each<[View, string[]]>([
    ["all", ["late", "today", "inThree", "inFour", "free"]],
    ["mine", ["late", "today"]],
    ["unassigned", ["free"]],
    ["soon", ["today", "inThree"]],
    ["overdue", ["late"]],
    ["awaiting", ["today"]],
    ["reviewing", ["inThree"]],
    ["closed", ["doneLast", "doneFirst"]],
  ])("%s", async (view, wanted) => {
    expect((await references(view)).map(nameOf)).toEqual(wanted);
    forgetCounts();
    expect((await look(view)).counts[view]).toBe(wanted.length);
  });

  it("a ticket is overdue from the midnight that ends its day, not before", async () => {
    const at = async (instant: string) =>
      (await look("overdue", {}, null, new Date(instant))).rows.map(({ reference }) => nameOf(reference));
    expect(await at("2026-10-14T15:59:59Z")).toEqual(["late"]);
    expect(await at("2026-10-14T16:00:00Z")).toEqual(["late", "today"]);
  });

  it("filters narrow a view", async () => {
    expect((await references("all", { statuses: ["awaiting"] })).map(nameOf)).toEqual(["today"]);
    expect((await references("all", { assignees: [me.id] })).map(nameOf)).toEqual(["late", "today"]);
    expect((await references("all", { assignees: [NOBODY] })).map(nameOf)).toEqual(["free"]);
    expect((await references("all", { rights: ["delete"] })).map(nameOf)).toEqual(["inThree"]);
    expect(await references("mine", { rights: ["cancel"] })).toEqual([]);
  });

  it("shows who has it, masked who asked, and how long is left", async () => {
    const row = (await look("overdue")).rows[0];
    expect(row).toMatchObject({ assignee: "林悦", due: { state: "overdue", workingDays: 1 }, status: "handling" });
    expect(row?.person).toMatch(/\*/);
  });
});

describe("pages", () => {
  beforeAll(async () => {
    const { id } = await db().ticket.findFirstOrThrow();
    // Copies with new ids; many share a due date, so that the id decides.
    await db().$executeRaw`
      INSERT INTO "Ticket" SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'reference', 'COPY-' || n, 'open', true, 'status', 'handling', 'right', 'copy',
        'dueOn', to_char(date '2026-12-01' + n % 7, 'YYYY-MM-DD')))).* FROM "Ticket" t, generate_series(1, 120) n WHERE t."id" = ${id}::uuid`;
  });

  const copies = { rights: ["copy"] } as const;

  async function walk(side: "after" | "before", start: Cursor | null): Promise<string[][]> {
    const pages: string[][] = [];
    for (let cursor = start; ;) {
      const { rows, next, previous } = await look("all", copies, cursor);
      pages.push(rows.map(({ id }) => id));
      const place = side === "after" ? next : previous;
      if (!place) return pages;
      cursor = readCursor(new URLSearchParams({ [side]: place }));
    }
  }

  it("show every ticket once, forwards and backwards alike", async () => {
    const forwards = await walk("after", null);
    expect(forwards.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(new Set(forwards.flat()).size).toBe(120);
    const { rows } = await look("all", copies, null);
    expect(forwards[0]).toEqual(rows.map(({ id }) => id));
    const last = forwards[2]!;
    const end: Cursor = { side: "before", key: "2026-12-31", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
    const backwards = await walk("before", end);
    expect(backwards.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(backwards.toReversed().flat()).toEqual(forwards.flat());
    expect(last.at(-1)).toBe(backwards[0]?.at(-1));
  });

  it("skip nothing while tickets come and go before the place", async () => {
    const first = await look("all", copies);
    const cursor = readCursor(new URLSearchParams({ after: first.next! }));
    const before = (await look("all", copies, cursor)).rows.map(({ id }) => id);
    await db().ticket.update({ where: { id: first.rows[3]!.id }, data: { open: false } });
    expect((await look("all", copies, cursor)).rows.map(({ id }) => id)).toEqual(before);
  });
});

describe("an address that makes no sense", () => {
  it.each([
    "view=nothing",
    "right=x&status=y&assignee=z",
    "after=x",
    "after=2026-13-45_x",
    "before=2026-10-14_not-an-id",
    "after=2026-10-14T99:00:00.000Z_00000000-0000-0000-0000-000000000000",
    "assignee=' OR 1=1",
  ])("%s shows the queue", async (query) => {
    const params = new URLSearchParams(query);
    const { view, filters } = readQueueQuery(params);
    expect(view).toBe("all");
    expect(filters).toEqual(NO_FILTERS);
    expect((await look(view, filters, readCursor(params))).rows.length).toBeGreaterThan(0);
  });

  it.each(VIEWS)("a place of another list does not break %s", async (view) => {
    for (const after of [
      "2026-10-14_00000000-0000-0000-0000-000000000000",
      "2026-10-14T00:00:00.000Z_00000000-0000-0000-0000-000000000000",
    ]) {
      await expect(look(view, {}, readCursor(new URLSearchParams({ after })))).resolves.toBeDefined();
    }
  });
});
