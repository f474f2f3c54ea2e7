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

/**
 * The log: JSON lines to standard output, ids only. The paths below are a net, not a licence: pass ids in the first place.
 * Use `log.info({ ticketId }, "filed")`, `log.error({ err }, "…")`.
 */
export const log = pino(
  {
    level: logLevel(),
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "[redacted]" },
    serializers: { err: loggedError, error: loggedError },
  },
  // Line by line: what is written behind at the end is tried for ever where nobody reads any more, and the process never ends.
  pino.destination({ dest: 1, sync: true }),
);
