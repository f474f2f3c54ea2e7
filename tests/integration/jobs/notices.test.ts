import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addWorkingDays, calendarFor } from "#app/domain/clock/calendar/calendar";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { instantAt } from "#app/domain/clock/dates/zone";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { armNotices } from "#app/domain/tickets/deadlines/arm-notices.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { notifyDeadline } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { db } from "#app/platform/database/db.server";
import { useDatabase } from "#tests/support/database";
import { file, hire, publish } from "./support/desk";

useDatabase();

const ZONE = "Asia/Shanghai";
const calendar = calendarFor("CN");
const FILED = new Date("2026-03-02T02:00:00Z");

let policy: PublishedPolicy;
let reviewer: { id: string };
let manager: { id: string };

beforeAll(async () => {
  policy = await publish();
  reviewer = await hire("reviewer");
  manager = await hire("compliance", "en");
});

beforeEach(async () => {
  await db().outbox.deleteMany();
});

const at = (date: string, time: `${number}:${number}`) => instantAt(date, time, ZONE);
const notices = (ticketId: string) =>
  db().notice.findMany({ where: { ticketId }, orderBy: { on: "asc" }, select: { on: true, kind: true } });
const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } });
const armed = () => db().outbox.findMany({ where: { type: "notify-deadline", doneAt: null }, orderBy: { id: "asc" } });

function planned(dueOn: string, overdueDays: number): { on: string; kind: string }[] {
  const before = [
    [5, "due-in-5"],
    [3, "due-in-3"],
    [1, "due-in-1"],
    [0, "due-today"],
  ] as const;
  const after = Array.from({ length: overdueDays }, (_, index) => ({
    on: addWorkingDays(dueOn, index + 1, calendar),
    kind: "overdue",
  }));
  return [...before.map(([days, kind]) => ({ on: addWorkingDays(dueOn, -days, calendar), kind })), ...after];
}

async function lettersTo(ticketId: string, staffId: string): Promise<number> {
  return db().letter.count({ where: { ticketId, staffId, kind: "staff-notice" } });
}

test("through a ticket's life each notice goes out on its day, once, though it is tried every few hours and twice each time", async () => {
  const { id } = await file(policy, FILED);
  const { dueOn } = await ticketOf(id);
  for (let day = "2026-03-02"; day <= addWorkingDays(dueOn, 3, calendar); day = addDays(day, 1)) {
    for (const hour of ["00:00", "08:59", "09:00", "09:01", "17:30"] as const) {
      const now = at(day, hour);
      const served = (await Promise.all([notifyDeadline(id, now), notifyDeadline(id, now)])).filter(Boolean);
      if (served.length > 0) expect([hour, served.length]).toEqual(["09:00", 1]);
    }
  }
  expect(await notices(id)).toEqual(planned(dueOn, 3));
  expect([await lettersTo(id, reviewer.id), await lettersTo(id, manager.id)]).toEqual([7, 3]);
  expect(await db().journalEntry.count({ where: { ticketId: id, kind: "notice-sent" } })).toBe(7);
});

test("the assignee is told; while nobody has the ticket, every reviewer; an assignee who left counts as nobody", async () => {
  const agent = await hire("agent");
  const { id } = await file(policy, FILED);
  const { dueOn } = await ticketOf(id);
  const first = planned(dueOn, 0).map(({ on }) => at(on, "09:00"));
  await notifyDeadline(id, first[0]!);
  await move({
    ticketId: id,
    action: "take",
    actor: { kind: "staff", id: agent.id, role: "agent" },
    input: {},
    now: first[0]!,
    seen: null,
  });
  await notifyDeadline(id, first[1]!);
  await db().staff.update({ where: { id: agent.id }, data: { active: false } });
  await notifyDeadline(id, first[2]!);
  expect([await lettersTo(id, reviewer.id), await lettersTo(id, agent.id)]).toEqual([2, 1]);
});

test("after days without a worker only the latest notice is made up for, and it says what is true by then", async () => {
  const { id } = await file(policy, FILED);
  const { dueOn } = await ticketOf(id);
  const late = at(addWorkingDays(dueOn, 2, calendar), "15:00");
  expect(await notifyDeadline(id, late)).toBe(true);
  expect(await notifyDeadline(id, late)).toBe(false);
  expect(await notices(id)).toEqual([{ on: addWorkingDays(dueOn, 2, calendar), kind: "overdue" }]);
  const { nextNoticeAt } = await ticketOf(id);
  expect(nextNoticeAt).toEqual(at(addWorkingDays(dueOn, 3, calendar), "09:00"));
});

test("a due-today notice that comes after the day is over is one of being overdue, to managers too", async () => {
  const { id } = await file(policy, FILED);
  const { dueOn, dueAt } = await ticketOf(id);
  await notifyDeadline(id, at(addWorkingDays(dueOn, -1, calendar), "09:00"));
  const before = await lettersTo(id, manager.id);
  await notifyDeadline(id, new Date(dueAt.getTime() + 3_600_000));
  expect((await notices(id)).at(-1)?.kind).toBe("overdue");
  expect(await lettersTo(id, manager.id)).toBe(before + 1);
});

describe("arming", () => {
  test("puts what falls within two hours on the outbox, once, to run at its instant", async () => {
    const { id } = await file(policy, FILED);
    await db().outbox.deleteMany();
    const first = planned((await ticketOf(id)).dueOn, 0)[0]!.on;
    await armNotices(at(first, "06:59"));
    expect((await armed()).filter(({ dedupeKey }) => dedupeKey?.includes(id))).toEqual([]);
    const [once, twice] = [await armNotices(at(first, "07:01")), await armNotices(at(first, "07:06"))];
    expect(once).toBeGreaterThanOrEqual(1);
    expect(twice).toBe(0);
    const row = (await armed()).find(({ dedupeKey }) => dedupeKey === `notify:${id}:${first}`);
    expect(row?.payload).toEqual({ ticketId: id, on: first });
    expect(row?.runAt).toEqual(at(first, "09:00"));
  });

  test("passes over closed tickets, and takes a reopened one up again though its notice was armed and done before", async () => {
    const agent = await hire("agent");
    const { id } = await file(policy, FILED);
    const first = planned((await ticketOf(id)).dueOn, 0)[0]!.on;
    const mine = async () => (await armed()).filter(({ dedupeKey }) => dedupeKey?.includes(id)).length;
    await armNotices(at(first, "08:00"));
    await move({
      ticketId: id,
      action: "withdraw",
      actor: { kind: "requester" },
      input: {},
      now: at(first, "08:30"),
      seen: null,
    });
    expect(await notifyDeadline(id, at(first, "09:00"))).toBe(false);
    await db().outbox.updateMany({ where: { dedupeKey: { contains: id } }, data: { doneAt: at(first, "09:00") } });
    await armNotices(at(first, "09:05"));
    expect(await mine()).toBe(0);
    await move({
      ticketId: id,
      action: "reopen",
      actor: { kind: "staff", id: agent.id, role: "reviewer" },
      input: { reason: "again" },
      now: at(first, "09:10"),
      seen: null,
    });
    await armNotices(at(first, "09:15"));
    expect(await mine()).toBe(1);
    expect(await notifyDeadline(id, at(first, "09:15"))).toBe(true);
  });
});
