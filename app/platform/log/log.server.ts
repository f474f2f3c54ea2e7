import { pino } from "pino";
import { logLevel } from "../env/env.server";
import { loggedError } from "./log-scrub";

const personal = [
  "name",
  "email",
  "phone",
  "address",
  "contact",
  "code",
  "token",
  "password",
  "secret",
  "cookie",
  "authorization",
  "body",
  "to",
];

/** What every line has of itself. */
const OWN = ["level", "time", "pid", "msg"];

/** A line's fields, those that would stand in it twice under another name: readers of JSON take the last one of a name, and others refuse the line. */
function withoutDoubles(fields: Record<string, unknown>): Record<string, unknown> {
  if (!OWN.some((name) => Object.hasOwn(fields, name))) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [OWN.includes(name) ? `${name}_said` : name, value]),
  );
}

/**
 * The log: JSON lines to standard output, ids only. The paths below are a net, not a licence: pass ids in the first place.
 * Use `log.info({ ticketId }, "filed")`, `log.error({ err }, "…")`.
 */
export const log = pino(
  {
    level: logLevel(),
    base: { pid: process.pid },
    formatters: { log: withoutDoubles },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "[redacted]" },
    serializers: { err: loggedError, error: loggedError },
  },
  // Line by line: what is written behind at the end is tried for ever where nobody reads any more, and the process never ends.
  pino.destination({ dest: 1, sync: true }),
);
