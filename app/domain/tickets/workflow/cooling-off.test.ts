import { describe, expect, test } from "vitest";
import { resourceGo } from "../../policies/profiles/resource-go";
import type { Profile } from "../../policies/profile/profile";
import { coolingOff } from "./cooling-off";

const at = (moment: string) => new Date(`${moment}+08:00`);

function policy(coolingOffTerm: Profile["cancellation"]["coolingOff"]): Profile {
  return { ...resourceGo, cancellation: { ...resourceGo.cancellation, coolingOff: coolingOffTerm } };
}

const WEEK = policy({ count: 7, unit: "calendar-day", roll: false });
const fresh = { right: "cancel", coolingUntil: null };

describe("the time to change one's mind", () => {
  test.each([
    ["2026-03-02T10:00:00", "2026-03-09", "2026-03-10T00:00:00"],
    ["2026-03-02T00:00:00", "2026-03-09", "2026-03-10T00:00:00"],
    ["2026-03-02T23:59:59", "2026-03-09", "2026-03-10T00:00:00"],
    ["2026-12-30T12:00:00", "2027-01-06", "2027-01-07T00:00:00"],
  ])("approved at %s: the day is day 0, and %s is the last", (now, on, until) => {
    expect(coolingOff(WEEK, fresh, at(now))).toEqual({ on, until: at(until) });
  });

  test("in working days jumps what is a holiday", () => {
    expect(
      coolingOff(policy({ count: 3, unit: "working-day", roll: false }), fresh, at("2026-09-29T10:00:00"))?.on,
    ).toBe("2026-10-09");
  });

  test("once begun keeps its end, whenever it is looked at, and is over with it", () => {
    const begun = { right: "cancel", coolingUntil: at("2026-03-10T00:00:00") };
    expect(coolingOff(WEEK, begun, at("2026-03-09T23:59:59"))).toEqual({ on: "2026-03-09", until: begun.coolingUntil });
    expect(coolingOff(WEEK, begun, begun.coolingUntil)).toBeNull();
    expect(coolingOff(WEEK, begun, at("2026-05-01T00:00:00"))).toBeNull();
  });

  test("is a matter of cancellations alone, and of policies that have one", () => {
    expect(coolingOff(WEEK, { right: "delete", coolingUntil: null }, at("2026-03-02T10:00:00"))).toBeNull();
    expect(coolingOff(resourceGo, fresh, at("2026-03-02T10:00:00"))).toBeNull();
  });
});
