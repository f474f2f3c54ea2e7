import { describe, expect, it } from "vitest";
import { digestAt, mayGoOn, nextDigestOn } from "./next-digest";

const SHANGHAI = "Asia/Shanghai";

describe("the day whose letter tells what happened", () => {
  it.each([
    ["a morning after the day of the receipt", "2026-10-13T09:00+08:00", "2026-10-12", "2026-10-13"],
    ["an hour after the receipt, which was that day's letter", "2026-10-12T10:00+08:00", "2026-10-12", "2026-10-13"],
    ["a minute before six", "2026-10-13T17:59+08:00", "2026-10-12", "2026-10-13"],
    ["six o'clock itself", "2026-10-13T18:00+08:00", "2026-10-12", "2026-10-14"],
    ["the evening", "2026-10-13T21:30+08:00", "2026-10-12", "2026-10-14"],
    ["after that day's letter, which went at six", "2026-10-13T18:05+08:00", "2026-10-13", "2026-10-14"],
    ["after a letter that was late and went this morning", "2026-10-14T10:00+08:00", "2026-10-14", "2026-10-15"],
    ["a day on which nothing happened for weeks", "2026-11-20T11:00+08:00", "2026-10-14", "2026-11-20"],
    ["just after midnight", "2026-10-14T00:00+08:00", "2026-10-13", "2026-10-14"],
    ["a Sunday, for people read letters on Sundays too", "2026-10-18T11:00+08:00", "2026-10-16", "2026-10-18"],
    ["the last evening of a year", "2026-12-31T19:00+08:00", "2026-12-30", "2027-01-01"],
    ["the last evening of a February", "2027-02-28T19:00+08:00", null, "2027-03-01"],
    ["a visit that never had a letter", "2026-10-13T09:00+08:00", null, "2026-10-13"],
    ["an instant that is another day in London", "2026-10-13T01:00+08:00", "2026-10-12", "2026-10-13"],
  ])("%s", (_name, happened, last, on) => {
    expect(nextDigestOn(new Date(happened), last, SHANGHAI)).toBe(on);
  });

  it("is counted in the policy's zone, also where its clocks change", () => {
    expect(nextDigestOn(new Date("2026-03-29T15:59:00Z"), null, "Europe/Berlin")).toBe("2026-03-29");
    expect(nextDigestOn(new Date("2026-03-29T16:00:00Z"), null, "Europe/Berlin")).toBe("2026-03-30");
    expect(nextDigestOn(new Date("2026-10-25T16:59:00Z"), null, "Europe/Berlin")).toBe("2026-10-25");
    expect(nextDigestOn(new Date("2026-10-25T17:00:00Z"), null, "Europe/Berlin")).toBe("2026-10-26");
  });
});

it("goes out at six in the evening of the policy's zone", () => {
  expect(digestAt("2026-10-13", SHANGHAI).toISOString()).toBe("2026-10-13T10:00:00.000Z");
});

it.each([
  ["2026-10-13", null, true],
  ["2026-10-13", "2026-10-12", true],
  ["2026-10-13", "2026-10-13", false],
  ["2026-10-13", "2026-10-14", false],
])("on %s, with the last letter on %s: %s", (today, last, may) => {
  expect(mayGoOn(today, last)).toBe(may);
});
