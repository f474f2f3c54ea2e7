import { expect, test } from "vitest";
import type { SweepContext } from "../sweeps/sweep";
import { createSweeper } from "./sweeper";

const MINUTE = 60_000;

/** Three sweeps that note their runs, one of which fails as often as it is told, and a clock to be turned by hand. */
function sweeps(failures = 0) {
  const ran: string[] = [];
  const clock = { elapsedMs: 0 };
  const note = (name: string) => async () => void ran.push(name);
  const failing = async () => {
    ran.push("failing");
    if (failures-- > 0) throw new Error("the database is away");
  };
  const schedule = {
    minutely: { everyMs: MINUTE, run: note("minutely") },
    failing: { everyMs: MINUTE, run: failing },
    daily: { everyMs: 1_440 * MINUTE, run: note("daily") },
  };
  return { ran, clock, sweeper: createSweeper({} as SweepContext, schedule, () => clock.elapsedMs) };
}

test("a sweep the queue does not call for is run all the same, one it calls for is not, an unknown name is nothing", async () => {
  const { ran, clock, sweeper } = sweeps();
  await sweeper.runNeglected();
  expect(ran).toEqual([]);
  clock.elapsedMs = 2 * MINUTE;
  await sweeper.run("minutely");
  await sweeper.run("no such sweep");
  await sweeper.runNeglected();
  expect(ran).toEqual(["minutely", "failing"]);
  clock.elapsedMs = 3_000 * MINUTE;
  await sweeper.runNeglected();
  expect(ran.slice(2)).toEqual(["minutely", "failing", "daily"]);
});

test("a sweep that fails is neglected until it succeeds, and stops no other", async () => {
  const { ran, clock, sweeper } = sweeps(1);
  clock.elapsedMs = 2 * MINUTE;
  for (let round = 0; round < 3; round++) await sweeper.runNeglected();
  expect(ran).toEqual(["minutely", "failing", "failing"]);
});

test("a sweep that is running is not run a second time beside itself", async () => {
  let finish = () => {};
  let runs = 0;
  const run = () => new Promise<void>((resolve) => ((finish = resolve), (runs += 1)));
  const sweeper = createSweeper({} as SweepContext, { slow: { everyMs: MINUTE, run } });
  const first = sweeper.run("slow");
  await sweeper.run("slow");
  finish();
  await first;
  expect(runs).toBe(1);
});
