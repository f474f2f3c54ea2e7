import { causesOf } from "./error-causes";

const CODES: readonly unknown[] = [
  // the network
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "EPIPE",
  // the folder of files: full, not to be written, out of handles
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EACCES",
  "EIO",
  "ESTALE",
  "EMFILE",
  "ENFILE",
  // PostgreSQL: only to be read, no such database, not letting us in, out of time (statement, lock, idle transaction)
  "25006",
  "3D000",
  "57014",
  "55P03",
  "25P03",
  // PostgreSQL: objects not in the state for this, a schema that is not the one this version knows
  "55000",
  "42P01",
  "42703",
  // Prisma: not reachable, wrong password, timed out, closed, not the schema it knows, no connection or transaction free in time
  "P1000",
  "P1001",
  "P1002",
  "P1003",
  "P1008",
  "P1010",
  "P1017",
  "P2021",
  "P2022",
  "P2024",
  "P2028",
];

/** Whole classes of PostgreSQL's codes: broken connections, wrong password, out of disk, memory or connections, stopped by its keeper, its disk fails. */
const CLASSES = /^(08|28|53|58)[0-9A-Z]{3}$|^57P0\d$/;

const KINDS: readonly unknown[] = [
  "DatabaseNotReachable",
  "DatabaseDoesNotExist",
  "DatabaseAccessDenied",
  "AuthenticationFailed",
  "ConnectionClosed",
  "TooManyConnections",
  "SocketTimeout",
];

/** What the driver says without a code. */
const WORDS =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

function isOne(value: unknown): boolean {
  return CODES.includes(value) || (typeof value === "string" && CLASSES.test(value));
}

/**
 * Whether an operation failed only because what it stands on cannot be used now: the database is away, only to be read, too busy or not yet
 * up to date, or the folder of files cannot be written. The same request may succeed in a minute; nothing of ours is broken.
 */
export function isOutage(error: unknown): boolean {
  return [...causesOf(error)].some(
    ({ code, originalCode, kind, message }) =>
      isOne(code) ||
      isOne(originalCode) ||
      KINDS.includes(kind) ||
      (typeof message === "string" && WORDS.test(message)),
  );
}
