import { expect, test } from "vitest";
import { sealMark, sealProblem, secretChanged, secretMark } from "./key-check";

const key = (id: string, fill: number) => ({ id, key: new Uint8Array(32).fill(fill) });
const bytes = (fill: number) => new Uint8Array(32).fill(fill);

test("the keys that were used are right, alone and behind a newer one", () => {
  const marks = [sealMark([key("k1", 1)])];
  expect(sealProblem([key("k1", 1)], marks)).toBeNull();
  expect(sealProblem([key("k2", 2), key("k1", 1)], marks)).toBeNull();
  expect(sealProblem([key("k2", 2), key("k1", 1)], [...marks, sealMark([key("k2", 2)])])).toBeNull();
});

test("nothing was used yet, so nothing is wrong", () => {
  expect(sealProblem([key("k1", 1)], [])).toBeNull();
  expect(secretChanged(secretMark(bytes(1)), [])).toBe(false);
});

test.each([
  ["gone", [key("k2", 2)], /lacks the key k1/],
  ["another one under the same id", [key("k1", 3)], /another key under the id k1/],
  ["another one under the same id, behind a newer one", [key("k2", 2), key("k1", 3)], /another key under the id k1/],
] as const)("a key that was used is %s", (_, ring, words) => {
  expect(sealProblem(ring, [sealMark([key("k1", 1)])])).toMatch(words);
});

test("another SECRET is known as another", () => {
  const marks = [secretMark(bytes(1))];
  expect(secretChanged(secretMark(bytes(1)), marks)).toBe(false);
  expect(secretChanged(secretMark(bytes(2)), marks)).toBe(true);
});
