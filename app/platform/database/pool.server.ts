import pg from "pg";
import { log } from "../log/log.server";

const OID_DATE = 1082;
const OID_TIMESTAMP = 1114;

/** Civil dates stay the text they are (`2026-10-15`); a timestamp without a zone is UTC, whatever the machine's zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (format !== "binary" && oid === OID_DATE) return (value: string) => value;
    if (format !== "binary" && oid === OID_TIMESTAMP) return (value: string) => new Date(`${value.replace(" ", "T")}Z`);
    return pg.types.getTypeParser(oid, format ?? "text");
  }) as typeof pg.types.getTypeParser,
};

// Without this, a Date given as a parameter is written in the machine's zone and loses its offset in a timestamp column.
pg.defaults.parseInputDatesAsUTC = true;

/** A statement that takes longer is ended by the server. */
const STATEMENT_S = 30;

/** A server that says nothing for longer does not even end its statements: frozen, or behind a network that swallows what is sent. */
const SILENCE_MS = (STATEMENT_S + 2) * 1000;

/**
 * A pool whose sessions live in UTC. A connection that breaks while idle is dropped and logged, never fatal. In: how long to wait for a
 * server that says nothing, in milliseconds; what waits then fails as in any outage.
 */
export function createPool(databaseUrl: string, max: number, silenceMs = SILENCE_MS): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    query_timeout: silenceMs,
    keepAlive: true,
    application_name: "rightsdesk",
    options: `-c timezone=UTC -c statement_timeout=${STATEMENT_S}s -c idle_in_transaction_session_timeout=60s`,
  });
  pool.on("error", (err) => log.warn({ err }, "an idle database connection broke"));
  return pool;
}
