import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { getSolarDateFromLunar, getSolarTermDate } from "chinese-days";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { certainFeasts } from "#app/domain/clock/calendar/certain-feasts";
import { addDays, parseCivilDate, weekdayOf } from "#app/domain/clock/dates/civil-date";
import { nameOfDay } from "#app/domain/clock/dates/day-number";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { MOVABLE_FEASTS } from "#app/domain/clock/calendar/feasts";
import { HOLIDAY_NOTICES } from "#app/domain/clock/calendar/holiday-notices";
import { civilDateIn } from "#app/domain/clock/dates/zone";

const china = calendarFor("CN");
const FIFTEEN = { count: 15, unit: "working-day", roll: true } as const;

/** The year files of the package as they lie on disk, read without the code under test. */
const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("chinese-days")), "years");
const onDisk = new Map(
  readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .map((name) => [Number(name.slice(0, 4)), readYear(path.join(folder, name))]),
);

describe("the days ahead", () => {
  it("are covered by a notice, or what depends on them is provisional", () => {
    const today = civilDateIn(new Date(), "Asia/Shanghai");
    for (let n = 0; n <= 400; n++) {
      const received = addDays(today, n);
      const due = dueOn(received, FIFTEEN, china);
      const covered = Number(due.dueOn.slice(0, 4)) <= china.lastYear;
      if (!covered) expect([received, due.provisional]).toEqual([received, true]);
    }
  });

  it("have their feasts in the table for at least five years after the last notice", () => {
    const tabled = MOVABLE_FEASTS.map(([spring]) => Number(spring.slice(0, 4)));
    for (let year = china.lastYear + 1; year <= china.lastYear + 5; year++) expect(tabled).toContain(year);
  });
});

describe("the notices", () => {
  it("are every one the package holds since 2007", () => {
    // Red after an update of chinese-days: add the new year's file to app/domain/clock/calendar/holiday-notices.ts.
    const held = [...onDisk.keys()].filter((year) => year >= 2007);
    expect([...HOLIDAY_NOTICES.keys()]).toEqual(held.sort((a, b) => a - b));
  });

  it.each([...HOLIDAY_NOTICES.keys()])("of %i are followed to the day", (year) => {
    const { holidays, workdays } = onDisk.get(year) ?? { holidays: [], workdays: [] };
    let worked = 0;
    let weekdays = 0;
    for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) {
      const isWeekday = weekdayOf(day) % 6 !== 0;
      expect([day, china.isWorkingDay(day)]).toEqual([
        day,
        workdays.includes(day) || (isWeekday && !holidays.includes(day)),
      ]);
      if (china.isWorkingDay(day)) worked++;
      if (isWeekday) weekdays++;
    }
    expect(worked).toBe(weekdays + workdays.length - holidays.filter((day) => weekdayOf(day) % 6 !== 0).length);
  });

  it.each([...HOLIDAY_NOTICES.keys()])(
    "of %i name real days of that year, make-up days at weekends only, no day twice",
    (year) => {
      const { holidays, workdays } = onDisk.get(year) ?? { holidays: [], workdays: [] };
      const named = [...holidays, ...workdays];
      expect(holidays.length).toBeGreaterThanOrEqual(20);
      expect(new Set(named).size).toBe(named.length);
      for (const day of named) expect(parseCivilDate(day)?.slice(0, 4)).toBe(String(year));
      for (const day of workdays) expect(weekdayOf(day) % 6).toBe(0);
    },
  );

  it("agree with the feasts the regulation in force since 2025 names", () => {
    for (const year of HOLIDAY_NOTICES.keys()) {
      if (year < 2025) continue;
      for (const feast of certainFeasts(year).map(nameOfDay)) {
        expect([feast, china.isWorkingDay(feast)]).toEqual([feast, false]);
      }
    }
  });
});

describe("the table of movable feasts", () => {
  // The functions of chinese-days, unlike its data, are right in some zones only.
  beforeEach(() => {
    vi.stubEnv("TZ", "UTC");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(MOVABLE_FEASTS)(
    "%s, %s, %s, %s agree with the moon and the sun",
    (spring, qingming, dragonBoat, midAutumn) => {
      const year = Number(spring.slice(0, 4));
      expect(spring).toBe(getSolarDateFromLunar(`${year}-01-01`).date);
      expect(qingming).toBe(getSolarTermDate(year, 4, "pure_brightness"));
      expect(dragonBoat).toBe(getSolarDateFromLunar(`${year}-05-05`).date);
      expect(midAutumn).toBe(getSolarDateFromLunar(`${year}-08-15`).date);
    },
  );
});

function readYear(file: string): { holidays: string[]; workdays: string[] } {
  const data = JSON.parse(readFileSync(file, "utf8")) as { holidays: object; workdays: object };
  return { holidays: Object.keys(data.holidays), workdays: Object.keys(data.workdays) };
}
