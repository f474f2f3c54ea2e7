import { describe, expect, test } from "vitest";
import { accessEnd, askAccessInput, decideAccessInput, isInForce } from "./rules";
import { concernsMinor } from "../ticket/concerns-minor";
import { lastDayBefore } from "../../clock/dates/zone";

const SHANGHAI = "Asia/Shanghai";
const at = (text: string) => new Date(text);

test.each([
  ["under-14", true],
  ["under-18", true],
  ["of-age", false],
  [null, false],
])("a ticket about somebody %s is guarded: %s", (ageBand, guarded) => {
  expect(concernsMinor({ ageBand })).toBe(guarded);
});

describe("an approval", () => {
  test.each([
    ["of one day ends with that day", "2026-11-24T02:00:00Z", 1, "2026-11-24", "2026-11-24T16:00:00Z"],
    ["counts days of the policy's zone", "2026-11-24T16:00:00Z", 1, "2026-11-25", "2026-11-25T16:00:00Z"],
    ["of a week", "2026-11-24T02:00:00Z", 7, "2026-11-30", "2026-11-30T16:00:00Z"],
  ])("%s", (_name, now, days, on, ends) => {
    const end = accessEnd(at(now), days, SHANGHAI);
    expect(end).toEqual({ on, at: at(ends) });
    expect(lastDayBefore(end.at, SHANGHAI)).toBe(on);
  });

  test("holds until the very instant it ends", () => {
    const expiresAt = at("2026-11-30T16:00:00Z");
    expect(isInForce({ decision: "approved", expiresAt, endedAt: null }, at("2026-11-30T15:59:59.999Z"))).toBe(true);
    expect(isInForce({ decision: "approved", expiresAt, endedAt: null }, expiresAt)).toBe(false);
  });

  test("is none that was refused or never decided", () => {
    expect(isInForce({ decision: "refused", expiresAt: null, endedAt: null }, at("2026-11-30T00:00:00Z"))).toBe(false);
    expect(isInForce({ decision: null, expiresAt: null, endedAt: null }, at("2026-11-30T00:00:00Z"))).toBe(false);
  });
});

describe("what is typed", () => {
  test.each([[{ reason: "  " }], [{}], [{ reason: "x".repeat(1001) }]])("%j is no reason", (typed) =>
    expect(askAccessInput.safeParse(typed).success).toBe(false),
  );

  test.each([
    [{ decision: "approved", days: "7" }, true],
    [{ decision: "approved", days: "8" }, false],
    [{ decision: "approved", days: "" }, false],
    [{ decision: "refused", days: "7" }, false],
    [{ decision: "refused", days: "7", note: "not needed" }, true],
    [{ decision: "perhaps", days: "7" }, false],
  ])("%j decides: %s", (typed, decides) => expect(decideAccessInput.safeParse(typed).success).toBe(decides));
});
