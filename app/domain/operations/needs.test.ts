import { describe, expect, test } from "vitest";
import { needsOf, NEEDS, type Standing } from "./needs";

const HOUR = 3_600_000;

const well: Standing = {
  badParts: 0,
  badTimers: 0,
  oldestTaskMs: 300_000,
  givenUp: 0,
  freeDisk: { free: 10, total: 100 },
  backupAgeMs: 26 * HOUR,
  journal: { whole: true, ageMs: 31 * 24 * HOUR },
};

describe("what wants somebody to look", () => {
  test("is nothing while all is well", () => expect(needsOf(well)).toEqual([]));

  test.each<[Partial<Standing>, string]>([
    [{ badParts: 1 }, "parts"],
    [{ badTimers: 2 }, "timers"],
    [{ oldestTaskMs: 300_001 }, "queues"],
    [{ givenUp: 1 }, "given-up"],
    [{ freeDisk: { free: 9, total: 100 } }, "disk"],
    [{ backupAgeMs: 26 * HOUR + 1 }, "backup"],
    [{ backupAgeMs: null }, "backup"],
    [{ journal: null }, "journal"],
    [{ journal: { whole: false, ageMs: 0 } }, "journal"],
    [{ journal: { whole: true, ageMs: 31 * 24 * HOUR + 1 } }, "journal"],
  ])("%o: %s", (change, need) => expect(needsOf({ ...well, ...change })).toEqual([need]));

  test("a disk nobody can ask about is no alarm", () => expect(needsOf({ ...well, freeDisk: null })).toEqual([]));

  test("all of it is said, in one order", () => {
    const ill: Standing = {
      badParts: 1,
      badTimers: 1,
      oldestTaskMs: HOUR,
      givenUp: 1,
      freeDisk: { free: 0, total: 1 },
      backupAgeMs: null,
      journal: null,
    };
    expect(needsOf(ill)).toEqual([...NEEDS]);
  });
});
