import { causesOf } from "./error-causes";

const CODES: readonly unknown[] = [
  // the network
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EPIPE",
  // PostgreSQL: stopped by its keeper, crashed, starting, too many connections, not taking any
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "55000",
  // Prisma: not reachable, timed out, closed, no connection free in time
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
];
const KINDS: readonly unknown[] = ["DatabaseNotReachable", "ConnectionClosed", "TooManyConnections", "SocketTimeout"];
/** What the driver says without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an operation failed only because the database could not be reached: the same request may succeed in a minute. */
export function isDatabaseAway(error: unknown): boolean {
  return [...causesOf(error)].some(
    ({ code, originalCode, kind, message }) =>
      CODES.includes(code) ||
      CODES.includes(originalCode) ||
      KINDS.includes(kind) ||
      (typeof message === "string" && WORDS.test(message)),
  );
}
