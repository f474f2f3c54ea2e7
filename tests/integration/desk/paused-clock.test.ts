import { beforeAll, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { findTicketFront } from "#app/domain/tickets/desk/page/ticket-front.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import type { Cursor } from "#app/domain/tickets/desk/queue/cursor";
import { DUES, NO_FILTERS, type QueueFilters, type View } from "#app/domain/tickets/desk/queue/views";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { findPublicVisit } from "#app/domain/tickets/portal/public-visit.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

const FILED = new Date("2026-03-02T02:00:00Z");
const ASKED = new Date("2026-03-05T02:00:00Z");
const DAY = 86_400_000;

let agent: StaffActor;
beforeAll(async () => {
  agent = await makeStaff("agent");
});

async function asked(policy: PublishedPolicy, at = ASKED): Promise<{ id: string; reference: string }> {
  const id = await fileTicket(policy, "access", FILED);
  for (const action of ["take", "verify"] as const) await act(id, action, agent, FILED);
  await act(id, "ask", agent, at);
  return { id, reference: (await everythingOf(id)).ticket.reference };
}

async function inView(view: View, reference: string, now: Date) {
  forgetCounts();
  const { rows, counts } = await listQueue({ view, filters: NO_FILTERS, cursor: null, staffId: agent.id, now });
  expect(counts[view]).toBe(rows.length);
  return rows.find((row) => row.reference === reference);
}

it.each([
  ["working days", { id: "standing", rights: { access: { ...resourceGo.rights.access!, pausable: true } } }],
  ["calendar months", { ...gdpr, id: "standing-gdpr", rights: { access: { ...gdpr.rights.access!, pausable: true } } }],
])(
  "while a promise in %s stands still, queue, views and overview show the date the ticket's own pages show, at every instant",
  async (_name, profile) => {
    const { id, reference } = await asked(await publish(profile));
    const told = (await everythingOf(id)).ticket.dueOn;
    let moved = 0;
    for (let day = 0; day <= 60; day += 3) {
      const now = new Date(ASKED.getTime() + day * DAY + 3_600_000);
      const page = (await findTicketPage(reference, now))!.due;
      const row = (await inView("all", reference, now))!;
      expect(row.due).toEqual(page);
      expect((await findTicketFront(reference, agent.id, now))!.due).toEqual(page);
      const shown = (await findPublicTicket(id, now))!;
      expect((await findPublicVisit([id], now))[0]).toMatchObject({ dueOn: shown.dueOn, late: false });
      expect(shown.dueOn).toBe(page.dueOn);
      expect([page.state === "overdue", await inView("overdue", reference, now)]).toEqual([false, undefined]);
      // Nothing runs out while it stands still, however few days are left.
      expect([page.state, await inView("soon", reference, now)]).toEqual(["paused", undefined]);
      if (page.dueOn > told) moved++;
    }
    expect(moved).toBeGreaterThan(15);
  },
);

it("what ran out before it stood still is overdue everywhere, and what may not stand still is as before", async () => {
  const pausing = { id: "ran-out", rights: { access: { ...resourceGo.rights.access!, pausable: true } } };
  const late = new Date("2026-04-20T02:00:00Z");
  const now = new Date("2026-05-20T02:00:00Z");
  for (const { reference } of [await asked(await publish(pausing), late), await asked(await publish())]) {
    const row = await inView("overdue", reference, now);
    expect(row?.due).toEqual((await findTicketPage(reference, now))!.due);
    expect(row?.due.state).toBe("overdue");
  }
});

it("in the queue what stands still has the place of the date it has now, page after page", async () => {
  const policy = await publish({ id: "order", rights: { access: { ...resourceGo.rights.access!, pausable: true } } });
  const still = await asked(policy, new Date("2026-03-20T02:00:00Z"));
  const now = new Date("2026-04-20T02:00:00Z");
  const [before, after] = [new Date("2026-04-15T02:00:00Z"), new Date("2026-04-19T02:00:00Z")];
  for (const at of [before, after]) await fileTicket(policy, "access", at);
  const list = (cursor: Cursor | null = null) =>
    listQueue({ view: "all", filters: NO_FILTERS, cursor, staffId: agent.id, now });
  forgetCounts();
  const { rows } = await list();
  const dates = rows.map(({ due }) => due.dueOn);
  expect(dates).toEqual([...dates].sort());
  const at = rows.findIndex(({ reference }) => reference === still.reference);
  expect(rows[at]!.due.state).toBe("paused");
  expect(at).toBeGreaterThan(0);
  // From any row on, forwards and backwards, the same rows follow in the same order.
  for (const [place, { id, due }] of rows.entries()) {
    const key = { key: due.dueOn, id };
    const rest = (await list({ side: "after", ...key })).rows.map(({ reference }) => reference);
    const first = (await list({ side: "before", ...key })).rows.map(({ reference }) => reference);
    expect([first, rest]).toEqual([
      rows.slice(0, place).map(({ reference }) => reference),
      rows.slice(place + 1).map(({ reference }) => reference),
    ]);
  }
});

it("each open ticket, standing still or not, is in one of the filters by due date, and in the one its view shows", async () => {
  const pausing = { id: "parted", rights: { access: { ...resourceGo.rights.access!, pausable: true } } };
  const policy = await publish(pausing);
  await asked(policy, new Date("2026-03-06T02:00:00Z"));
  await asked(policy, new Date("2026-04-20T02:00:00Z"));
  for (const now of ["2026-03-20T02:00:00Z", "2026-04-01T02:00:00Z", "2026-05-20T02:00:00Z"].map(
    (at) => new Date(at),
  )) {
    const references = async (view: View, dues: QueueFilters["dues"]) => {
      const { rows } = await listQueue({
        view,
        filters: { ...NO_FILTERS, dues },
        cursor: null,
        staffId: agent.id,
        now,
      });
      return rows.map(({ reference }) => reference);
    };
    const parts = await Promise.all(DUES.map((due) => references("all", [due])));
    expect(parts.flat().sort()).toEqual((await references("all", [])).sort());
    expect(new Set(parts.flat()).size).toBe(parts.flat().length);
    expect(await references("overdue", [])).toEqual(parts[0]);
    expect(await references("soon", [])).toEqual(parts[1]);
    expect((await references("all", [...DUES])).sort()).toEqual(parts.flat().sort());
  }
});
