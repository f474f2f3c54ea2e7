import { beforeAll, describe, expect, it } from "vitest";
import { RIGHTS, type Right } from "#app/domain/policies/profile/rights";
import { CHANNELS } from "#app/domain/tickets/channel/came";
import { readCursor } from "#app/domain/tickets/desk/queue/cursor";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS, NOBODY, type QueueFilters, type View } from "#app/domain/tickets/desk/queue/views";
import { roleOnTicket } from "#app/domain/tickets/ticket/seen-by.server";
import { db } from "#app/platform/database/db.server";
import { EVERY_RIGHT, publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-10-14T02:00:00Z"); // Wednesday, 10:00 in Shanghai
const SOON_UNTIL = "2026-10-19"; // 15, 16, 19: the weekend does not count
const OPEN = ["received", "verifying", "handling", "awaiting", "reviewing", "approved"];
const CLOSED = ["finished", "refused", "withdrawn"];
/** Far apart from each other and from each page's end, so that every filter leaves some and takes some. */
const COUNT = 400;

type Row = {
  id: string;
  policyId: string;
  right: Right;
  status: string;
  open: boolean;
  channel: string;
  assigneeId: string | null;
  dueOn: string;
  dueAt: Date;
  authorityDueOn: string | null;
  closedAt: Date | null;
};

const staff: Record<"all" | "north" | "rest" | "nothing", string> = { all: "", north: "", rest: "", nothing: "" };
const teams = { north: "", rest: "" };
let everything: Row[] = [];

/** Copies of one ticket, spread over whatever filters ask for by steps that have no common measure. */
const SPREAD = `
  INSERT INTO "Ticket" SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'reference', 'COPY-' || n, 'visit', 'COPY-' || n,
    'policyVersionId', ($2::uuid[])[1 + n % 4], 'right', ($3::text[])[1 + n * 7 % cardinality($3)], 'channel', ($4::text[])[1 + n * 5 % cardinality($4)],
    'open', n % 4 <> 0, 'status', CASE WHEN n % 4 = 0 THEN ($5::text[])[1 + n % cardinality($5)] ELSE ($6::text[])[1 + n * 11 % cardinality($6)] END,
    'assigneeId', ($7::uuid[])[1 + n % 3], 'closedAt', CASE WHEN n % 4 = 0 THEN timestamptz '2026-09-01 00:00Z' + n * interval '1 hour' END,
    'dueOn', to_char(date '2026-10-05' + n % 23, 'YYYY-MM-DD'), 'dueAt', (date '2026-10-05' + n % 23)::timestamp AT TIME ZONE 'UTC' + interval '16 hours',
    'authorityDueOn', CASE WHEN n % 9 = 0 THEN '2026-10-16' END, 'authorityDueAt', CASE WHEN n % 9 = 0 THEN timestamptz '2026-10-16 16:00Z' END))).*
  FROM "Ticket" t, generate_series(1, ${COUNT}) n WHERE t."id" = $1::uuid`;

beforeAll(async () => {
  const north = await publish({ id: "north-go", rights: EVERY_RIGHT });
  const newer = await publish({ id: "north-go", rights: EVERY_RIGHT, website: "https://north.example" } as object);
  const south = await publish({ id: "south-go", rights: EVERY_RIGHT });
  const east = await publish({ id: "east-go", rights: EVERY_RIGHT });
  staff.all = (await makeStaff("compliance")).id;
  staff.north = (await makeStaff("agent")).id;
  staff.rest = (await makeStaff("agent")).id;
  staff.nothing = (await makeStaff("agent")).id;
  teams.north = await aTeam({
    name: "北组",
    holds: [
      { policyId: "north-go", right: "" },
      { policyId: "south-go", right: "access" },
    ],
    members: { [staff.north]: "agent" },
  });
  teams.rest = await aTeam({
    name: "其余组",
    holds: [
      { policyId: "south-go", right: "" },
      { policyId: "north-go", right: "delete" },
    ],
    members: { [staff.rest]: "reviewer" },
  });
  const of = await fileTicket(north, "access", new Date("2026-09-20T02:00:00Z"));
  const versions = [north, newer, south, east].map(({ id }) => id);
  await db().$executeRawUnsafe(SPREAD, of, versions, RIGHTS, CHANNELS, CLOSED, OPEN, [staff.north, staff.rest, null]);
  await db().ticketClues.deleteMany({ where: { ticketId: of } });
  await db()
    .$executeRaw`UPDATE "Ticket" SET "open" = false, "status" = 'withdrawn', "closedAt" = '2026-08-01T00:00:00Z' WHERE "id" = ${of}::uuid`;
  const rows = await db().ticket.findMany({ include: { policyVersion: { select: { policyId: true } } } });
  for (const staffId of Object.values(staff)) {
    const opened = await Promise.all(rows.map(async ({ id }) => ((await roleOnTicket({ id }, staffId)) ? [id] : [])));
    seen.set(staffId, new Set(opened.flat()));
  }
  everything = rows.map(({ policyVersion, ...row }) => ({ ...row, ...policyVersion, right: row.right as Right }));
});

/** Whether a ticket is due as a filter says, told by its dates alone. */
function isDue(due: string, { open, dueOn, dueAt, authorityDueOn }: Row): boolean {
  const [on, at] =
    authorityDueOn !== null && authorityDueOn < dueOn
      ? [authorityDueOn, new Date(`${authorityDueOn}T16:00:00Z`)]
      : [dueOn, dueAt];
  if (!open) return false;
  if (due === "overdue") return at <= NOW;
  return at > NOW && (due === "soon" ? on <= SOON_UNTIL : on > SOON_UNTIL);
}

/** Who sees which tickets, by the door of each. */
const seen = new Map<string, ReadonlySet<string>>();

function sees(staffId: string, { id }: Row): boolean {
  return seen.get(staffId)!.has(id);
}

function isHeldBy(team: string, row: Row): boolean {
  return (team === teams.north && sees(staff.north, row)) || (team === teams.rest && sees(staff.rest, row));
}

/** What a filter leaves of all tickets, looked at one by one. */
function leaves(filters: QueueFilters, row: Row): boolean {
  const named = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
  const { rights, statuses, assignees, policies, channels, dues } = filters;
  if (!named(rights, row.right) || !named(statuses, row.status) || !named(channels, row.channel)) return false;
  if (!named(assignees, row.assigneeId ?? NOBODY) || !named(policies, row.policyId)) return false;
  if (dues.length > 0 && !dues.some((due) => isDue(due, row))) return false;
  return filters.teams.length === 0 || filters.teams.some((team) => isHeldBy(team, row));
}

function expected(view: View, filters: QueueFilters, staffId: string): string[] {
  const inView = ({ open, assigneeId }: Row): boolean =>
    open === (view !== "closed") && (view !== "mine" || assigneeId === staffId);
  const isNear = (row: Row): boolean => (view !== "soon" && view !== "overdue") || isDue(view, row);
  const rows = everything.filter((row) => inView(row) && isNear(row) && leaves(filters, row) && sees(staffId, row));
  const place = ({ dueOn, authorityDueOn, closedAt, id }: Row): string =>
    view === "closed" ? closedAt!.toISOString() + id : [dueOn, authorityDueOn ?? dueOn].sort()[0]! + id;
  const sorted = rows.sort((one, other) => (place(one) < place(other) ? -1 : 1)).map(({ id }) => id);
  return view === "closed" ? sorted.reverse() : sorted;
}

/** All pages of a list, one after the other. */
async function shown(view: View, filters: QueueFilters, staffId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const cursor = after === null ? null : readCursor(new URLSearchParams({ after }));
    const { rows, next } = await listQueue({ view, filters, cursor, staffId, now: NOW });
    ids.push(...rows.map(({ id }) => id));
    if (next === null) return ids;
    after = next;
  }
}

const CASES: [string, Partial<QueueFilters>][] = [
  ["one right", { rights: ["access"] }],
  ["two rights", { rights: ["access", "delete"] }],
  ["two states", { statuses: ["handling", "awaiting"] }],
  ["states of closed tickets", { statuses: ["finished", "refused"] }],
  ["nobody", { assignees: [NOBODY] }],
  ["a policy, all its versions", { policies: ["north-go"] }],
  ["two policies", { policies: ["east-go", "south-go"] }],
  ["a policy there is not", { policies: ["gone-go"] }],
  ["a policy there is, beside one there is not", { policies: ["gone-go", "south-go"] }],
  ["one channel", { channels: ["phone"] }],
  ["two channels", { channels: ["letter", "counter"] }],
  ["overdue", { dues: ["overdue"] }],
  ["soon", { dues: ["soon"] }],
  ["later", { dues: ["later"] }],
  ["overdue or later", { dues: ["overdue", "later"] }],
  ["two policies and two rights", { policies: ["north-go", "south-go"], rights: ["access", "delete"] }],
  [
    "two states, two channels, soon",
    { statuses: ["handling", "received"], channels: ["phone", "portal"], dues: ["soon"] },
  ],
  ["a colleague there is not", { assignees: ["00000000-0000-7000-8000-000000000000"] }],
  ["a team there is not", { teams: ["00000000-0000-7000-8000-000000000000"] }],
];

describe.each(["all", "closed", "mine", "soon", "overdue"] as const)("in the view %s", (view) => {
  it.each(CASES)("%s: every ticket it leaves and one's teams hold, once, in order, and no other", async (_, filter) => {
    const filters = { ...NO_FILTERS, ...filter };
    for (const staffId of Object.values(staff))
      expect(await shown(view, filters, staffId)).toEqual(expected(view, filters, staffId));
  });

  it("nothing named: all of it", async () => {
    for (const staffId of Object.values(staff))
      expect(await shown(view, NO_FILTERS, staffId)).toEqual(expected(view, NO_FILTERS, staffId));
  });

  it("colleagues and teams are named by whoever they are", async () => {
    for (const filter of [
      { assignees: [staff.north] },
      { assignees: [staff.north, staff.rest] },
      { assignees: [NOBODY, staff.rest] },
      { teams: [teams.north] },
      { teams: [teams.rest, teams.north] },
      { teams: [teams.rest], rights: ["access", "delete"] as const },
      { assignees: [staff.north, staff.rest], policies: ["north-go", "south-go"], channels: ["phone"] as const },
    ]) {
      const filters = { ...NO_FILTERS, ...filter };
      for (const staffId of Object.values(staff))
        expect(await shown(view, filters, staffId)).toEqual(expected(view, filters, staffId));
    }
  });
});

it("the stories above leave something, and take something unless they name what is not there", () => {
  for (const [name, filter] of CASES) {
    const filters = { ...NO_FILTERS, ...filter };
    const rows = [...expected("all", filters, staff.all), ...expected("closed", filters, staff.all)];
    expect(rows.length).toBeLessThan(COUNT * 0.8);
    expect([name, rows.length > 0]).toEqual([name, !name.endsWith("there is not") || name.includes("beside")]);
  }
  expect(expected("all", NO_FILTERS, staff.nothing)).toEqual([]);
});
