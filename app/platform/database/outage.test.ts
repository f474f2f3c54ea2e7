import { describe, expect, test } from "vitest";
import { isOutage } from "./outage";

/** An error of the driver adapter as Prisma hands it on. */
function wrapped(originalCode: string): Error {
  return Object.assign(new Error("raw query failed"), {
    code: "P2010",
    meta: { driverAdapterError: { cause: { originalCode, kind: "postgres" } } },
  });
}

function coded(code: string): Error {
  return Object.assign(new Error("failed"), { code });
}

describe("what we stand on cannot be used", () => {
  test.each([
    ["nobody listens", coded("ECONNREFUSED")],
    ["its name is not found", coded("EAI_AGAIN")],
    ["it was told to stop, as Prisma wraps it", wrapped("57P01")],
    ["it crashed", coded("57P02")],
    ["the driver adapter cannot reach it", Object.assign(new Error("x"), { cause: { kind: "DatabaseNotReachable" } })],
    ["the connection broke in the middle", new Error("Connection terminated unexpectedly")],
    ["every connection is taken", new Error("timeout exceeded when trying to connect")],
    ["no transaction began in time", coded("P2028")],
    ["it may only be read", coded("25006")],
    ["it may only be read, as Prisma wraps it", wrapped("25006")],
    ["a statement took too long", wrapped("57014")],
    ["a lock was not to be had", coded("55P03")],
    ["its disk is full", wrapped("53100")],
    ["its password was changed", coded("28P01")],
    ["its schema is not up to date", coded("P2022")],
    ["the folder of files is full", coded("ENOSPC")],
  ])("%s", (_, error) => expect(isOutage(error)).toBe(true));

  test.each([
    ["a bug of ours", new TypeError("undefined is not a function")],
    ["a row that is there already", coded("P2002")],
    ["a row that is there already, as PostgreSQL says it", wrapped("23505")],
    ["a statement we wrote wrongly", coded("42601")],
    ["a file that is not there", coded("ENOENT")],
    ["nothing at all", null],
  ])("but not: %s", (_, error) => expect(isOutage(error)).toBe(false));
});
