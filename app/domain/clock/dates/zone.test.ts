import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { addDays } from "./civil-date";
import { civilDateIn, instantAt, startOfDay } from "./zone";

const ZONES = [
  "Asia/Shanghai",
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Sao_Paulo", // used to change its clocks at midnight
  "Asia/Beirut", // still does
  "Asia/Kathmandu",
  "Australia/Lord_Howe", // by half an hour
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the machine's zone", () => {
  it.each(["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Shanghai"])(
    "changes nothing when it is %s",
    (machine) => {
      vi.stubEnv("TZ", machine);
      expect(new Date("2026-06-01T00:00").getTimezoneOffset()).not.toBe(0);
      expect(startOfDay("2026-05-26", "Asia/Shanghai")).toEqual(new Date("2026-05-25T16:00:00Z"));
      expect(civilDateIn(new Date("2026-05-25T15:59:59.999Z"), "Asia/Shanghai")).toBe("2026-05-25");
      expect(instantAt("2026-05-25", "09:00", "Asia/Shanghai")).toEqual(new Date("2026-05-25T01:00:00Z"));
    },
  );
});

describe("civilDateIn", () => {
  it.each([
    ["2026-12-31T16:00:00Z", "Asia/Shanghai", "2027-01-01"],
    ["2026-12-31T15:59:59Z", "Asia/Shanghai", "2026-12-31"],
    ["2026-03-29T00:59:59Z", "Europe/Berlin", "2026-03-29"],
    ["2026-06-30T10:00:00Z", "Pacific/Kiritimati", "2026-07-01"],
    ["2026-06-30T10:00:00Z", "Pacific/Pago_Pago", "2026-06-29"],
    ["1986-06-30T15:30:00Z", "Asia/Shanghai", "1986-07-01"], // China had summer time then
  ])("at %s it is in %s %s", (instant, zone, expected) => {
    expect(civilDateIn(new Date(instant), zone)).toBe(expected);
  });

  it("refuses an instant that is none and a zone nobody knows", () => {
    expect(() => civilDateIn(new Date(Number.NaN), "UTC")).toThrow(RangeError);
    expect(() => civilDateIn(new Date(0), "Asia/Nowhere")).toThrow(RangeError);
    expect(() => civilDateIn(new Date("+012026-01-01"), "UTC")).toThrow(RangeError);
  });
});

describe("civilDateIn, asked again and again", () => {
  const wall = (zone: string) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const walls = new Map([...ZONES, "Pacific/Apia", "Pacific/Kwajalein"].map((zone) => [zone, wall(zone)]));

  it.each([...walls])("%s: answers as the wall does, whatever was asked before", (zone, shown) => {
    const around = fc.constantFrom(
      ...["2011-12-30T10:00:00Z", "2026-03-29T01:00:00Z", "2026-11-01T06:00:00Z", "1969-09-30T12:00:00Z"].map(
        Date.parse,
      ),
    );
    const instant = fc
      .tuple(around, fc.integer({ min: -60 * 3_600_000, max: 60 * 3_600_000 }))
      .map(([near, off]) => new Date(near + off));
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 12 }), (instants) => {
        for (const each of instants) expect(civilDateIn(each, zone)).toBe(shown.format(each));
      }),
    );
  });
});

describe("startOfDay", () => {
  it("is midnight, or what comes first where midnight is skipped", () => {
    expect(startOfDay("2026-03-29", "Europe/Berlin")).toEqual(new Date("2026-03-28T23:00:00Z"));
    expect(startOfDay("2026-03-30", "Europe/Berlin")).toEqual(new Date("2026-03-29T22:00:00Z"));
    // 4 November 2018 began at 01:00 in São Paulo.
    expect(startOfDay("2018-11-04", "America/Sao_Paulo")).toEqual(new Date("2018-11-04T03:00:00Z"));
  });

  it("begins its day, and the moment before belongs to the day before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...ZONES), (n, zone) => {
        const date = addDays("1995-01-01", n);
        const start = startOfDay(date, zone);
        expect(civilDateIn(start, zone)).toBe(date);
        const before = new Date(start.getTime() - 1);
        expect(civilDateIn(before, zone) < date).toBe(true);
      }),
    );
  });

  it("refuses what is no civil date", () => {
    expect(() => startOfDay("2026-02-30", "UTC")).toThrow(RangeError);
    expect(() => startOfDay("+002026-02-03", "UTC")).toThrow(RangeError);
  });
});

describe("instantAt", () => {
  it("reads a skipped time as that much later and a doubled one as the first", () => {
    expect(instantAt("2026-03-29", "02:30", "Europe/Berlin")).toEqual(new Date("2026-03-29T01:30:00Z"));
    expect(instantAt("2026-10-25", "02:30", "Europe/Berlin")).toEqual(new Date("2026-10-25T00:30:00Z"));
  });

  it("lies on its date in its zone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...ZONES), (n, zone) => {
        const date = addDays("1995-01-01", n);
        fc.pre(date !== "2011-12-30"); // no such day in some of the Pacific
        expect(civilDateIn(instantAt(date, "09:00", zone), zone)).toBe(date);
      }),
    );
  });
});
