import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

/** Work whose runs begin when asked and end when told. */
function slowWork() {
  const ends: { done: () => void; fail: (error: Error) => void }[] = [];
  const work = () => new Promise<void>((done, fail) => void ends.push({ done, fail }));
  return { work, ends };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

it("begins a second run only after the first, one for all who asked meanwhile", async () => {
  const { work, ends } = slowWork();
  const run = oneAtATime(work);
  const first = run();
  const others = [run(), run(), run()];
  await settled();
  expect(ends).toHaveLength(1);
  ends[0]?.done();
  await first;
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.done();
  await Promise.all(others);
  const later = run();
  expect(ends).toHaveLength(3);
  ends[2]?.done();
  await later;
});

it("tells a failure to those who asked for that run, and runs again for the others", async () => {
  const { work, ends } = slowWork();
  const run = oneAtATime(work);
  const [first, second] = [run(), run()];
  ends[0]?.fail(new Error("gone"));
  await expect(first).rejects.toThrow("gone");
  await settled();
  ends[1]?.done();
  await expect(second).resolves.toBeUndefined();
});
