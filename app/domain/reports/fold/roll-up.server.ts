import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "#app/platform/db.server";
import { CALENDAR_IDS, calendarFor } from "../../clock/calendar/calendar";
import type { Connection } from "./connection";
import { FOLDED_KINDS } from "./fold";
import { foldTickets } from "./fold-tickets.server";
import { oneAtATime } from "./one-at-a-time";
import { loadReportPolicies } from "../policies/report-policies.server";

/** Grows whenever folding the same journal would give other rows, so that rows of the old rules are made again. */
const FOLD_VERSION = 4;
const TICKETS_AT_ONCE = 2_000;
/** Any number, as long as nothing else locks by it. */
const LOCK = 4_211_902;
const LOOKS = 100;
const LOOK_AGAIN_MS = 5;

type Mark = { rules: string; foldedTo: bigint };

function rulesNow(): string {
  return [`fold-${FOLD_VERSION}`, ...CALENDAR_IDS.map((id) => calendarFor(id).version)].join(" ");
}

async function readMark(client: Connection): Promise<Mark> {
  const { rows } = await client.query<{ rules: string; foldedTo: string }>(
    `SELECT "rules", "foldedTo" FROM "FigureMark" WHERE "id" = 1`,
  );
  const mark = rows[0];
  // Rows made by other rules are all made again.
  return mark?.rules === rulesNow()
    ? { rules: mark.rules, foldedTo: BigInt(mark.foldedTo) }
    : { rules: rulesNow(), foldedTo: 0n };
}

async function writeMark(client: Connection, { rules, foldedTo }: Mark): Promise<void> {
  await client.query(
    `INSERT INTO "FigureMark" ("id", "rules", "foldedTo") VALUES (1, $1, $2) ON CONFLICT ("id") DO UPDATE SET "rules" = EXCLUDED."rules", "foldedTo" = EXCLUDED."foldedTo"`,
    [rules, foldedTo.toString()],
  );
}

async function headOf(client: Connection): Promise<bigint> {
  const { rows } = await client.query<{ head: string }>(`SELECT coalesce(max("id"), 0) AS head FROM "JournalEntry"`);
  return BigInt(rows[0]?.head ?? 0);
}

async function snapshot(client: Connection): Promise<{ oldest: bigint; next: bigint }> {
  const { rows } = await client.query<{ oldest: string; next: string }>(
    `SELECT pg_snapshot_xmin(s)::text AS oldest, pg_snapshot_xmax(s)::text AS next FROM pg_current_snapshot() AS s`,
  );
  return { oldest: BigInt(rows[0]?.oldest ?? 0), next: BigInt(rows[0]?.next ?? 0) };
}

/**
 * Row numbers are drawn before they are committed, so a lower one can appear after a higher one. Whoever drew one up to now has held a
 * ticket's row before and so has a transaction number below `next`: when all of those are over, no lower row can appear any more.
 * Out: whether that came about in half a second.
 */
async function othersHaveFinished(client: Connection): Promise<boolean> {
  const { next } = await snapshot(client);
  for (let look = 0; look < LOOKS; look++) {
    if ((await snapshot(client)).oldest >= next) return true;
    await sleep(LOOK_AGAIN_MS);
  }
  return false;
}

async function foldTail(client: Connection): Promise<void> {
  const mark = await readMark(client);
  const head = await headOf(client);
  if (head === mark.foldedTo) return;
  const complete = await othersHaveFinished(client);
  const { rows } = await client.query<{ ticketId: string }>(
    `SELECT DISTINCT "ticketId" FROM "JournalEntry" WHERE "id" > $1 AND "kind" = ANY($2)`,
    [mark.foldedTo.toString(), FOLDED_KINDS],
  );
  const policies = await loadReportPolicies();
  for (let index = 0; index < rows.length; index += TICKETS_AT_ONCE) {
    await foldTickets(
      client,
      rows.slice(index, index + TICKETS_AT_ONCE).map(({ ticketId }) => ticketId),
      policies,
    );
  }
  // Where somebody had not finished, the same tail is read again next time.
  if (complete) await writeMark(client, { ...mark, foldedTo: head });
}

/** Runs work on one connection while no other process does the same. A connection that failed is closed, and its lock with it. */
async function alone(work: (client: Connection) => Promise<void>): Promise<void> {
  const client = await pool().connect();
  let failed = true;
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await work(client);
    await client.query("SELECT pg_advisory_unlock($1)", [LOCK]);
    failed = false;
  } finally {
    client.release(failed);
  }
}

/**
 * Brings the stored figures up to the journal as it stands when this is called: folds every ticket about which the journal has grown.
 * Cheap when little has happened. Safe to call from anywhere, at any time, by any number at once.
 */
export const rollUp = oneAtATime(() => alone(foldTail));

/** Makes every stored figure again from the journal alone, and removes what the journal knows nothing of. */
export async function rebuild(): Promise<void> {
  await alone(async (client) => {
    await writeMark(client, { rules: rulesNow(), foldedTo: 0n });
    await client.query(
      `DELETE FROM "TicketFigure" f WHERE NOT EXISTS (SELECT 1 FROM "JournalEntry" j WHERE j."ticketId" = f."ticketId" AND j."kind" = 'filed')`,
    );
    await foldTail(client);
  });
}
