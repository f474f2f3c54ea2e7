import { describe, expect, test } from "vitest";
import { calendarFor } from "../../clock/calendar/calendar";
import { dueAt } from "../../clock/stopwatch/due";
import { instantAt, type LocalTime } from "../../clock/dates/zone";
import type { NoticeKind } from "../../clock/stopwatch/notices";
import { currentNotice } from "./current-notice";

const ZONE = "Asia/Shanghai";
const calendar = calendarFor("CN");
const FRIDAY = "2026-03-20";

function current(notice: NoticeKind, date: string, time: LocalTime, dueOn = FRIDAY) {
  return currentNotice(instantAt(date, time, ZONE), notice, { dueOn, dueAt: dueAt(dueOn, ZONE) }, ZONE, calendar);
}

describe("what a notice says when it is written", () => {
  test.each<[NoticeKind, string, LocalTime, NoticeKind, number]>([
    ["due-in-5", "2026-03-13", "09:00", "due-in-5", 5],
    ["due-in-5", "2026-03-16", "10:00", "due-in-5", 4],
    ["due-in-1", "2026-03-19", "09:00", "due-in-1", 1],
    ["due-in-1", "2026-03-20", "00:00", "due-today", 0],
    ["due-today", "2026-03-20", "23:59", "due-today", 0],
    ["due-today", "2026-03-21", "00:00", "overdue", 0],
    ["overdue", "2026-03-22", "12:00", "overdue", 0],
    ["overdue", "2026-03-23", "09:00", "overdue", 1],
    ["due-in-3", "2026-03-27", "09:00", "overdue", 5],
  ])("%s, written on %s at %s, is %s with %i working days", (notice, date, time, kind, workingDays) => {
    expect(current(notice, date, time)).toEqual({ kind, workingDays });
  });

  test("a letter of being overdue has nothing to say once the ticket is not", () => {
    expect(current("overdue", "2026-03-19", "09:00")).toBeNull();
  });
});
