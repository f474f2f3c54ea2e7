import { describe, expect, test } from "vitest";
import { isDatabaseAway } from "./database-away";

describe("the database is away", () => {
  test.each([
    ["nobody listens", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })],
    [
      "it was told to stop, as Prisma wraps it",
      Object.assign(new Error("raw query failed"), {
        code: "P2010",
        meta: { driverAdapterError: { cause: { originalCode: "57P01", kind: "postgres" } } },
      }),
    ],
    ["the driver adapter cannot reach it", Object.assign(new Error("x"), { cause: { kind: "DatabaseNotReachable" } })],
    ["the connection broke in the middle", new Error("Connection terminated unexpectedly")],
  ])("%s", (_, error) => expect(isDatabaseAway(error)).toBe(true));

  test.each([
    ["a bug of ours", new TypeError("undefined is not a function")],
    ["a row that is there already", Object.assign(new Error("Unique constraint failed"), { code: "P2002" })],
    ["nothing at all", null],
  ])("but not: %s", (_, error) => expect(isDatabaseAway(error)).toBe(false));
});
