import { expect, test } from "vitest";
import { chineseCalendar } from "./calendar";
import { HOLIDAY_NOTICES } from "./holiday-notices";
import { supersedes } from "./supersedes";

const now = chineseCalendar(HOLIDAY_NOTICES);
const before = chineseCalendar(new Map([...HOLIDAY_NOTICES].filter(([year]) => year < now.lastYear)));

test("a year's notice supersedes the calendar that did not have it, never the other way round", () => {
  expect(supersedes(now, before.version)).toBe(true);
  expect(supersedes(before, now.version)).toBe(false);
});

test("a calendar does not supersede itself", () => expect(supersedes(now, now.version)).toBe(false));

test("a change in mid-year supersedes, for it reaches as far", () => {
  const { holidays, workdays } = HOLIDAY_NOTICES.get(now.lastYear)!;
  const changed = chineseCalendar(
    new Map([
      ...HOLIDAY_NOTICES,
      [now.lastYear, { workdays, holidays: { ...holidays, [`${now.lastYear}-07-01`]: "a day more" } }],
    ]),
  );
  expect(changed.lastYear).toBe(now.lastYear);
  expect(supersedes(changed, now.version)).toBe(true);
});

test.each(["", "CN", "CN-2007", "CN-2007-2026", "CN-2007-2026-xyz", "CN-2007-26-01234567"])(
  "version %j cannot be read and is left alone",
  (version) => {
    expect(supersedes(now, version)).toBe(false);
  },
);
