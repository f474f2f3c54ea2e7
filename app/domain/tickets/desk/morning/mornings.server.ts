import { randomUUID } from "node:crypto";
import { db, transaction } from "#app/platform/database/db.server";
import { calendarFor } from "../../../clock/calendar/calendar";
import { DESK } from "../../../clock/calendar/desk-day";
import type { CivilDate } from "../../../clock/dates/civil-date";
import { civilDateIn, instantAt } from "../../../clock/dates/zone";
import { isLocale, type Locale } from "../../../language";
import { awayOf } from "../../../people/absence/list-absences.server";
import { post } from "../../../outbox/post.server";
import { listDue } from "./due.server";
import type { DueThing } from "./due-thing";

/** The working day whose letters can go out at an instant; null before its hour, and on days of rest. */
export function morningOf(now: Date): CivilDate | null {
  const today = civilDateIn(now, DESK.zone);
  return calendarFor(DESK.calendar).isWorkingDay(today) && now >= instantAt(today, DESK.begins, DESK.zone)
    ? today
    : null;
}

/**
 * Promises each colleague their letter of the day, where anything is due for them and they are not away. Run again, early or late, it promises each once a day and none
 * outside a working day. Out: how many were promised now.
 */
export async function promiseMornings(now: Date): Promise<number> {
  const on = morningOf(now);
  if (on === null) return 0;
  const staff = await db().staff.findMany({
    where: { active: true, joinedAt: { not: null }, mornings: { none: { on } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const away = await awayOf(
    staff.map(({ id }) => id),
    on,
  );
  let promised = 0;
  for (const { id: staffId } of staff) {
    if (away.has(staffId) || (await listDue(staffId, on, now)).length === 0) continue;
    promised += await transaction(async (tx) => {
      const id = randomUUID();
      const { count } = await tx.staffMorning.createMany({
        data: [{ id, staffId, on, createdAt: now }],
        skipDuplicates: true,
      });
      if (count === 1) await post(tx, { type: "send-morning", payload: { morningId: id } }, now);
      return count;
    });
  }
  return promised;
}

/** What a morning's letter says, and to whom. */
export type MorningLetter = { email: string; locale: Locale; on: CivilDate; due: DueThing[] };

/** The letter as it is now; null where it was sent, its day is over, its reader is gone, or nothing is due any more. */
export async function findMorning(id: string, now: Date): Promise<MorningLetter | null> {
  const row = await db().staffMorning.findUnique({
    where: { id },
    include: { staff: { select: { email: true, locale: true, active: true } } },
  });
  if (!row || row.doneAt || row.failedAt || !row.staff.active || row.on !== civilDateIn(now, DESK.zone)) return null;
  const due = await listDue(row.staffId, row.on, now);
  if (due.length === 0) return null;
  const { email, locale } = row.staff;
  return { email, locale: isLocale(locale) ? locale : "zh-CN", on: row.on, due };
}

/** Notes that a morning's letter is done with, or was refused for good. Safe to call again. */
export async function settleMorning(id: string, end: "done" | "failed", now: Date): Promise<void> {
  await db().staffMorning.updateMany({
    where: { id, doneAt: null, failedAt: null },
    data: end === "done" ? { doneAt: now } : { failedAt: now },
  });
}
