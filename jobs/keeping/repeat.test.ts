import { expect, test } from "vitest";
import { repeat } from "./repeat";

/** Runs rounds until they have been through the script, and says how many there were. */
async function play(script: readonly (string | Error)[], everyMs: number): Promise<number> {
  let rounds = 0;
  let through = () => {};
  const done = new Promise<void>((resolve) => (through = resolve));
  const loop = repeat({ name: "test", everyMs, maxMs: 5 }, async () => {
    const next = script[rounds++];
    if (rounds >= script.length) through();
    if (next instanceof Error) throw next;
    return next;
  });
  await done;
  await loop.stop();
  return rounds;
}

test("a round that throws does not end it", async () => {
  expect(await play(["all", new Error("one"), new Error("two"), "all"], 1)).toBe(4);
});

test("more to do is done at once, whatever the pause", async () => {
  expect(await play(["more", "more", "more"], 3_600_000)).toBe(3);
});

test("stopping ends the pause and waits for the round under way", async () => {
  let finish = () => {};
  let finished = false;
  const loop = repeat({ name: "test", everyMs: 3_600_000 }, async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    finished = true;
  });
  const stopped = loop.stop();
  finish();
  await stopped;
  expect(finished).toBe(true);
});

test("a round may end it", async () => {
  let rounds = 0;
  const loop = repeat({ name: "test", everyMs: 0 }, async () => (++rounds === 3 ? "end" : "more"));
  await loop.ended;
  expect(rounds).toBe(3);
});
