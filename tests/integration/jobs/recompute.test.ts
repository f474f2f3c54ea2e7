import { beforeAll, expect, test } from "vitest";
import { addWorkingDays, calendarFor, chineseCalendar } from "#app/domain/clock/calendar/calendar";
import { HOLIDAY_NOTICES } from "#app/domain/clock/calendar/holiday-notices";
import { dueAt } from "#app/domain/clock/stopwatch/due";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { recomputeDue } from "#app/domain/tickets/deadlines/recompute-due.server";
import { markBreaches } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { listRecomputed, listToRecompute } from "#app/domain/tickets/desk/calendars/moved-dates.server";
import { db } from "#app/platform/database/db.server";
import { publish as publishOther } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { act } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { breakTicket, file, publish } from "./support/desk";

useDatabase();

const FILED = new Date("2026-03-02T02:00:00Z");
const LATER = new Date("2026-03-03T02:00:00Z");
const calendar = calendarFor("CN");
const OLDER = chineseCalendar(new Map([...HOLIDAY_NOTICES].filter(([year]) => year < calendar.lastYear))).version;
const NEWER = `CN-${calendar.firstYear}-${calendar.lastYear + 1}-0123abcd`;

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } });

/** A ticket as it stands after another calendar computed a date this many working days off. */
async function computedBy(
  calendarVersion: string,
  daysOff: number,
): Promise<{ id: string; right: string; told: string }> {
  const { id } = await file(policy, FILED);
  const { dueOn: right } = await ticketOf(id);
  const told = addWorkingDays(right, daysOff, calendar);
  await db().ticket.update({
    where: { id },
    data: { calendarVersion, dueOn: told, dueAt: dueAt(told, "Asia/Shanghai"), provisional: true },
  });
  return { id, right, told };
}

type Moved = Awaited<ReturnType<typeof computedBy>>;

async function lastDue(ticketId: string) {
  const line = await db().journalEntry.findFirst({ where: { ticketId, kind: "due-set" }, orderBy: { seq: "desc" } });
  return line?.data;
}

test("with a newer calendar a date moves earlier or is kept, a broken ticket keeps none behind it waiting, and it is done once", async () => {
  const all = [await computedBy(OLDER, 2), await computedBy(OLDER, 2), await computedBy(OLDER, -2)].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const [broken, ...rest] = all;
  await breakTicket(broken!.id);
  expect(await recomputeDue(LATER)).toBe(2);
  for (const { id, right, told } of rest) {
    const dueOn = told < right ? told : right;
    expect(await ticketOf(id)).toMatchObject({
      dueOn,
      dueAt: dueAt(dueOn, "Asia/Shanghai"),
      provisional: false,
      calendarVersion: calendar.version,
    });
    expect(await lastDue(id)).toMatchObject({
      reason: "calendar",
      dueOn,
      before: told,
      computedOn: right,
      calendarVersion: calendar.version,
    });
  }
  expect(await ticketOf(broken!.id)).toMatchObject({ dueOn: broken!.told, calendarVersion: OLDER });
  expect(await recomputeDue(LATER)).toBe(0);
});

test("what a newer calendar will move is shown before, and what it moved after, with the very dates it gets", async () => {
  const { id: reader } = await makeStaff("compliance");
  const moves = [await computedBy(OLDER, 3), await computedBy(OLDER, -3), await computedBy(NEWER, 3)];
  const references = await Promise.all(moves.map(async ({ id }) => (await ticketOf(id)).reference));
  const shown = (await listToRecompute(reader, LATER)).filter(({ reference }) => references.includes(reference));
  const [earlier, kept] = moves as [Moved, Moved, Moved];
  expect(shown).toEqual(
    expect.arrayContaining([
      { reference: references[0], before: earlier.told, after: earlier.right },
      { reference: references[1], before: kept.told, after: kept.told },
    ]),
  );
  expect(shown).toHaveLength(2);
  expect(await recomputeDue(LATER)).toBe(2);
  const done = (await listRecomputed(reader)).filter(({ reference }) => references.includes(reference));
  expect(new Map(done.map(({ reference, before, after }) => [reference, [before, after]]))).toEqual(
    new Map(shown.map(({ reference, before, after }) => [reference, [before, after]])),
  );
  expect((await listToRecompute(reader, LATER)).filter(({ reference }) => references.includes(reference))).toEqual([]);
});

test("what a worker with a newer calendar computed is left alone", async () => {
  const { id, told } = await computedBy(NEWER, 2);
  expect(await recomputeDue(LATER)).toBe(0);
  expect(await ticketOf(id)).toMatchObject({ dueOn: told, calendarVersion: NEWER });
  expect(await lastDue(id)).toMatchObject({ reason: "filed" });
});

test("a clock that stands still keeps every day it has stood: its date does not move back, and nobody is told it did", async () => {
  const pausing = await publishOther({
    id: "pausing",
    rights: { access: { ...resourceGo.rights.access!, pausable: true } },
  });
  const agent = await makeStaff("agent");
  const { id } = await file(pausing, FILED);
  for (const action of ["take", "verify", "ask"] as const) await act(id, action, agent, LATER);
  const later = (days: number) => new Date(LATER.getTime() + days * 86_400_000);
  await markBreaches(later(22));
  const { dueOn } = await ticketOf(id);
  expect(dueOn).toBe("2026-04-16");
  await db().ticket.update({ where: { id }, data: { calendarVersion: OLDER } });
  expect(await recomputeDue(later(23))).toBe(1);
  expect(await ticketOf(id)).toMatchObject({ dueOn, calendarVersion: calendar.version });
  expect(await lastDue(id)).toMatchObject({ reason: "calendar", dueOn, computedOn: "2026-04-17" });
  expect(await db().letter.count({ where: { ticketId: id, kind: "staff-due-moved" } })).toBe(0);
});
