import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { effectiveAt, isAhead, isTooFar } from "./effective";

const ZONES = [
  "Asia/Shanghai",
  "UTC",
  "America/Los_Angeles",
  "Europe/Dublin",
  "Pacific/Apia", // one day it left out
  "Asia/Kathmandu",
  "America/Sao_Paulo", // clocks that skipped midnight
  "Africa/Cairo",
  "Australia/Lord_Howe", // half an hour
] as const;

const zones = fc.constantFrom(...ZONES);
const instants = fc.date({
  min: new Date("2005-01-01T00:00:00Z"),
  max: new Date("2040-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const daysAhead = fc.integer({ min: 1, max: 700 });

describe("the instant from which a version holds", () => {
  test.each<[string, CivilDate, string, string, string]>([
    ["midnight in Shanghai", "2026-12-15", "Asia/Shanghai", "2026-12-01T00:00:00Z", "2026-12-14T16:00:00.000Z"],
    ["winter in California", "2026-12-15", "America/Los_Angeles", "2026-12-01T00:00:00Z", "2026-12-15T08:00:00.000Z"],
    [
      "the day the clocks go on in Dublin",
      "2026-03-29",
      "Europe/Dublin",
      "2026-03-01T00:00:00Z",
      "2026-03-29T00:00:00.000Z",
    ],
    ["the day after it", "2026-03-30", "Europe/Dublin", "2026-03-01T00:00:00Z", "2026-03-29T23:00:00.000Z"],
    ["a day without a midnight", "2018-11-04", "America/Sao_Paulo", "2018-10-01T00:00:00Z", "2018-11-04T03:00:00.000Z"],
  ])("%s", (_what, effectiveOn, zone, agreedAt, expected) => {
    expect(effectiveAt({ effectiveOn, zone, agreedAt: new Date(agreedAt) }).toISOString()).toBe(expected);
  });

  test("is the first one of its day in any zone, whatever the clocks do", () => {
    fc.assert(
      fc.property(zones, instants, daysAhead, (zone, agreedAt, ahead) => {
        const effectiveOn = addDays(civilDateIn(agreedAt, zone), ahead);
        const from = effectiveAt({ effectiveOn, zone, agreedAt });
        expect(civilDateIn(new Date(from.getTime() - 1), zone) < effectiveOn).toBe(true);
        expect(civilDateIn(from, zone) >= effectiveOn).toBe(true);
        expect(from > agreedAt).toBe(true);
      }),
    );
  });

  test("is never before it was agreed to: who agrees late, or names no day, makes it hold from then on", () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 700 }), (zone, agreedAt, late) => {
        const effectiveOn = addDays(civilDateIn(agreedAt, zone), -late);
        expect(effectiveAt({ effectiveOn, zone, agreedAt })).toEqual(agreedAt);
        expect(effectiveAt({ effectiveOn: null, zone, agreedAt })).toEqual(agreedAt);
      }),
    );
  });

  test("a day is ahead as long as it has not begun there", () => {
    const before = new Date("2026-12-14T15:59:59.999Z");
    expect(isAhead("2026-12-15", "Asia/Shanghai", before)).toBe(true);
    expect(isAhead("2026-12-15", "Asia/Shanghai", new Date(before.getTime() + 1))).toBe(false);
    expect(isAhead("2026-12-15", "America/Los_Angeles", new Date(before.getTime() + 1))).toBe(true);
  });

  test("two years ahead is as far as anybody plans", () => {
    const now = new Date("2026-12-14T12:00:00Z");
    expect(isTooFar("2028-12-14", "Asia/Shanghai", now)).toBe(false);
    expect(isTooFar("2028-12-15", "Asia/Shanghai", now)).toBe(true);
  });
});
