import { expect, test } from "vitest";
import { isRetryable } from "./retryable";

test.each([
  ["Prisma's own", { code: "P2034" }, true],
  ["serialization failure", { code: "40001" }, true],
  ["deadlock", { code: "40P01" }, true],
  [
    "inside a raw query's error",
    { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "40P01" } } } },
    true,
  ],
  ["the adapter's kind", { cause: { kind: "TransactionWriteConflict" } }, true],
  ["a unique key", { code: "P2002" }, false],
  ["a plain error", new Error("no"), false],
  ["nothing", null, false],
  ["a text", "40001", false],
])("%s", (_name, error, expected) => {
  expect(isRetryable(error)).toBe(expected);
});

test("an error that is its own cause is looked at once", () => {
  const error: { cause?: unknown } = {};
  error.cause = error;
  expect(isRetryable(error)).toBe(false);
});
