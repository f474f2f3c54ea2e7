import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SILENCE_S, watch } from "./watch.mjs";

let unwatch = () => {};

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  unwatch();
  vi.useRealTimers();
});

/** Watches something that answers as told, and says how often it was asked and given up. */
function watched(answer: () => Promise<unknown>) {
  const ask = vi.fn(answer);
  const silent = vi.fn();
  unwatch = watch(ask, silent);
  return { ask, silent };
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

test("who answers is asked again and again, and never given up", async () => {
  const { ask, silent } = watched(async () => undefined);
  await seconds(600);
  expect(ask.mock.calls.length).toBeGreaterThan(500);
  expect(silent).not.toHaveBeenCalled();
});

test.each([
  ["hears the question and says nothing", () => new Promise(() => {})],
  ["refuses every question", () => Promise.reject(new Error("refused"))],
])("who %s for ten seconds is given up, once", async (_, answer) => {
  const { silent } = watched(answer);
  await seconds(SILENCE_S);
  expect(silent).not.toHaveBeenCalled();
  await seconds(600);
  expect(silent).toHaveBeenCalledTimes(1);
});

test("a slow answer is an answer", async () => {
  const { silent } = watched(() => new Promise((resolve) => setTimeout(resolve, 7_000)));
  await seconds(600);
  expect(silent).not.toHaveBeenCalled();
});

test("one question at a time", async () => {
  const { ask } = watched(() => new Promise(() => {}));
  await seconds(5);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("a watching that ended gives nobody up", async () => {
  const { silent } = watched(() => new Promise(() => {}));
  unwatch();
  await seconds(60);
  expect(silent).not.toHaveBeenCalled();
});
