import { beforeAll, describe, expect, test } from "vitest";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { record } from "#app/domain/journal/record.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { ASKED_RIGHTS } from "#app/domain/policies/profile/rights";
import { figureRow, type FigureRow } from "#app/domain/reports/fold/figure-row";
import { figures } from "#app/domain/reports/figures/figures";
import { foldTicket } from "#app/domain/reports/fold/fold";
import { loadReport } from "#app/domain/reports/figures/load-report.server";
import { loadTallies } from "#app/domain/reports/figures/load-tallies.server";
import { loadReportPolicies } from "#app/domain/reports/policies/report-policies.server";
import { rebuild, rollUp, rollUpBy } from "#app/domain/reports/fold/roll-up.server";
import { tallyOf, type Tally } from "#app/domain/reports/figures/tally";
import { lockTicket } from "#app/domain/tickets/ticket/lock.server";
import { db, pool, transaction } from "#app/platform/database/db.server";
import { shanghai } from "#tests/factories/journal";
import { EVERY_RIGHT, publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, fileTicket, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { STATUSES } from "#app/domain/tickets/ticket/statuses";

useDatabase();

const PERIOD = { from: "2026-08-15", to: "2026-09-14" };
/** The tickets come one a day, and once more from the start: before, in and after the period. */
const DAYS = 54;
const AS_OF = shanghai("2026-10-21 12:00:00");

let policy: PublishedPolicy;
let agent: StaffActor;

beforeAll(async () => {
  policy = await publish({ rights: EVERY_RIGHT });
  agent = await makeStaff("agent");
  let days = 0;
  for (const status of STATUSES) {
    for (const right of ASKED_RIGHTS) {
      await ticketAt(
        status,
        policy,
        agent,
        new Date(shanghai("2026-07-20 10:00:00").getTime() + (days++ % DAYS) * 86_400_000),
        right === "delete" && status === "refused" ? "access" : right,
      );
    }
  }
});

async function stored(): Promise<FigureRow[]> {
  return (await pool().query<FigureRow>(`SELECT * FROM "TicketFigure" ORDER BY "ticketId"`)).rows;
}

/** What the whole journal says of every ticket, read and folded here and now. */
async function folded(): Promise<FigureRow[]> {
  const tickets = await db().ticket.findMany({
    orderBy: { id: "asc" },
    select: { id: true, journal: { orderBy: { seq: "asc" } } },
  });
  return tickets.flatMap(({ id, journal }) => {
    const facts = foldTicket(id, journal, policy.profile.zone);
    return facts
      ? [figureRow(facts, { zone: policy.profile.zone, calendar: calendarFor(policy.profile.calendar), pausing: [] })]
      : [];
  });
}

async function foldedTo(): Promise<bigint> {
  return (await db().figureMark.findUniqueOrThrow({ where: { id: 1 } })).foldedTo;
}

describe("the stored rows", () => {
  test("are what the journal says, at first and after it has grown", async () => {
    await rollUp();
    expect(await stored()).toEqual(await folded());
    const waiting = await db().ticket.findMany({ where: { status: "received" }, select: { id: true } });
    for (const { id } of waiting.slice(0, 3)) await act(id, "take", agent, AS_OF);
    await fileTicket(policy, "copy", AS_OF);
    await rollUp();
    expect(await stored()).toEqual(await folded());
  });

  test("made again from the journal alone they are the same, and what does not belong is gone", async () => {
    await rollUp();
    const incremental = await stored();
    await db().ticketFigure.updateMany({ data: { late: true, dueOn: "2000-01-01", outcome: "finished" } });
    await pool().query(
      `INSERT INTO "TicketFigure" ("ticketId", "policyVersionId", "right", "receivedOn", "startedOn", "dueOn", "outcome", "late", "grounds", "extensions", "reopenings", "pauses", "pausedDays") SELECT gen_random_uuid(), "policyVersionId", "right", "receivedOn", "startedOn", "dueOn", "outcome", "late", "grounds", 0, 0, 0, 0 FROM "TicketFigure" LIMIT 1`,
    );
    await rebuild();
    expect(await stored()).toEqual(incremental);
  });

  test("are made again when they were folded by other rules", async () => {
    await rollUp();
    await db().ticketFigure.updateMany({ data: { workingDays: 99 } });
    await db().figureMark.update({ where: { id: 1 }, data: { rules: "of another version" } });
    await rollUp();
    expect(await stored()).toEqual(await folded());
  });

  test("are not touched when nothing has happened", async () => {
    await rollUp();
    const versions = async () =>
      (await pool().query<{ xmin: string }>(`SELECT xmin FROM "TicketFigure" ORDER BY "ticketId"`)).rows;
    const before = await versions();
    await rollUp();
    expect(await versions()).toEqual(before);
  });
});

test("what the database adds up is what the pure figures add up ticket by ticket", async () => {
  const { figures: drawn, policies } = await loadReport(PERIOD, AS_OF);
  const rows = await stored();
  const inReach = rows.filter(
    ({ receivedOn, outcome }) => outcome === "open" || (receivedOn >= "2025-09-01" && receivedOn <= "2026-09-30"),
  );
  const grouped = (tallies: Tally[]) => {
    const sums = new Map<string, number>();
    for (const { count, ...same } of tallies) {
      const { open, ...rest } = same;
      const key = JSON.stringify([
        Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
        open?.startedOn,
        open?.dueOn,
      ]);
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  expect(grouped(await loadTallies(PERIOD))).toEqual(grouped(inReach.map((row) => tallyOf(row, PERIOD))));
  expect(drawn).toEqual(
    figures(
      rows.map((row) => tallyOf(row, PERIOD)),
      PERIOD,
      policies,
      AS_OF,
    ),
  );
  expect(policies).toEqual(await loadReportPolicies());
});

describe("a ticket put aside", () => {
  const received = shanghai("2026-09-01 10:00:00");
  const rowOf = (ticketId: string) => db().ticketFigure.findUnique({ where: { ticketId } });
  const count = async () => (await loadReport(PERIOD, AS_OF)).figures.period.came;

  test.each([
    ["in time", shanghai("2026-09-02 10:00:00")],
    ["after the date told", shanghai("2026-10-20 10:00:00")],
  ])("has no row, and brought back %s the row it had", async (_, backAt) => {
    const id = await fileTicket(policy, "access", received);
    const before = await count();
    const row = await rowOf(id);
    expect(row).toMatchObject({ ticketId: id, outcome: "open", receivedOn: "2026-09-01" });

    await act(id, "put-aside", agent, shanghai("2026-09-01 11:00:00"));
    expect(await count()).toBe(before - 1);
    expect(await rowOf(id)).toBeNull();
    expect(await stored()).toEqual(await folded());

    await act(id, "bring-back", agent, backAt);
    expect(await count()).toBe(before);
    expect(await rowOf(id)).toEqual(row);
  });

  test("has no row when all are made again", async () => {
    const id = await fileTicket(policy, "access", received);
    await rollUp();
    const row = await db().ticketFigure.findUniqueOrThrow({ where: { ticketId: id } });
    await act(id, "put-aside", agent, received);
    await rollUp();
    await db().ticketFigure.create({ data: row });
    await rebuild();
    expect(await rowOf(id)).toBeNull();
  });
});

/** Something to wait at until it is opened. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

describe("a line that is committed after a later one", () => {
  test("is not forgotten", async () => {
    await rollUp();
    const [first, second] = await db().ticket.findMany({
      where: { status: "verifying" },
      take: 2,
      select: { id: true },
    });
    if (!first || !second) throw new Error("the test needs two tickets at work");

    const wrote = gate();
    const letGo = gate();
    const slow = transaction(async (tx) => {
      await lockTicket(tx, first.id);
      await record(tx, first.id, { kind: "requester" }, AS_OF, [
        { kind: "moved", data: { action: "withdraw", from: "verifying", to: "withdrawn" } },
      ]);
      wrote.open();
      await letGo.opened;
    });
    await wrote.opened;
    await act(second.id, "verify", agent, AS_OF);

    const before = await foldedTo();
    await rollUp();
    expect(await foldedTo()).toBe(before);
    expect(await stored()).toEqual(await folded());

    letGo.open();
    await slow;
    await rollUp();
    expect(await foldedTo()).toBeGreaterThan(before);
    expect(await stored()).toEqual(await folded());
    expect(await db().ticketFigure.findUnique({ where: { ticketId: first.id } })).toMatchObject({
      outcome: "withdrawn",
    });
  });
});

test("many who ask at once get the same, whole answer", async () => {
  const filing = Array.from({ length: 10 }, () => fileTicket(policy, "access", shanghai("2026-09-01 12:00:00")));
  const reports = await Promise.all([...filing, ...Array.from({ length: 10 }, () => rollUp())]);
  expect(reports).toHaveLength(20);
  const [one, other] = await Promise.all([loadReport(PERIOD, AS_OF), loadReport(PERIOD, AS_OF)]);
  expect(one.figures).toEqual(other.figures);
  expect(await stored()).toEqual(await folded());
});

describe("what others do meanwhile", () => {
  test("a transaction that stays open and writes nothing to the journal does not hold up the mark", async () => {
    await rollUp();
    const began = gate();
    const letGo = gate();
    const letter = transaction(async (tx) => {
      await tx.$executeRaw`UPDATE "Letter" SET "kind" = "kind"`;
      began.open();
      await letGo.opened;
    });
    await began.opened;
    const before = await foldedTo();
    await fileTicket(policy, "access", AS_OF);
    await rollUp();
    expect(await foldedTo()).toBeGreaterThan(before);
    letGo.open();
    await letter;
  });

  test("while another process folds, a report shows what is folded so far and says so; afterwards it is whole", async () => {
    await rollUp();
    const { figures: before } = await loadReport(PERIOD, AS_OF);
    await fileTicket(policy, "access", shanghai("2026-09-01 13:00:00"));
    const other = await pool().connect();
    await other.query("SELECT pg_advisory_lock(4211902)");
    const meanwhile = await loadReport(PERIOD, AS_OF);
    expect(meanwhile).toMatchObject({ whole: false, figures: before });
    await other.query("SELECT pg_advisory_unlock(4211902)");
    other.release();
    const after = await loadReport(PERIOD, AS_OF);
    expect(after.whole).toBe(true);
    expect(after.figures.period.came).toBe(before.period.came + 1);
  });
});

describe("a roll-up of everything that is cut off in the middle", () => {
  /** Makes the journal of the ticket filed last impossible to fold, until it is mended. */
  async function spoil(): Promise<() => Promise<void>> {
    const last = await db().journalEntry.findFirstOrThrow({ where: { kind: "filed" }, orderBy: { id: "desc" } });
    await pool().query(`ALTER TABLE "JournalEntry" DISABLE TRIGGER USER`);
    const write = (data: unknown) =>
      pool().query(`UPDATE "JournalEntry" SET "data" = $1 WHERE "id" = $2`, [JSON.stringify(data), last.id.toString()]);
    await write({ ...(last.data as object), policyVersionId: "0199a000-0000-7000-8000-00000000dead" });
    return async () => {
      await write(last.data);
      await pool().query(`ALTER TABLE "JournalEntry" ENABLE TRIGGER USER`);
    };
  }

  test("goes on where it was, and what was done is not done again", async () => {
    await rollUp();
    await fileTicket(policy, "access", AS_OF);
    const whole = await folded();
    await db().figureMark.update({ where: { id: 1 }, data: { rules: "of another version" } });
    const mend = await spoil();
    await expect(rollUpBy(100n)).rejects.toThrow();
    expect(await loadReport(PERIOD, AS_OF)).toMatchObject({ whole: false });
    const versions = async () =>
      new Map(
        (
          await pool().query<{ id: string; xmin: string }>(`SELECT "ticketId" AS id, xmin FROM "TicketFigure"`)
        ).rows.map(({ id, xmin }) => [id, xmin]),
      );
    const reached = await foldedTo();
    expect(reached).toBeGreaterThan(0n);
    const before = await versions();
    await mend();
    await rollUpBy(100n);
    const changed = [...(await versions())].filter(([id, xmin]) => before.get(id) !== xmin).map(([id]) => id);
    const later = await db().journalEntry.findMany({
      where: { id: { gt: reached } },
      distinct: ["ticketId"],
      select: { ticketId: true },
    });
    expect(changed.length).toBeLessThan(before.size / 2);
    expect(changed.every((id) => later.some(({ ticketId }) => ticketId === id))).toBe(true);
    expect(await stored()).toEqual(whole);
  });
});
