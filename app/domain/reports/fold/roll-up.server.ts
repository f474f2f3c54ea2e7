import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "#app/platform/database/db.server";
import { CALENDAR_IDS, calendarFor } from "../../clock/calendar/calendar";
import type { Connection } from "./connection";
import { FOLDED_KINDS } from "./fold";
import { foldTickets } from "./fold-tickets.server";
import { oneAtATime } from "./one-at-a-time";
import { loadReportPolicies } from "../policies/report-policies.server";

/** Grows whenever folding the same journal would give other rows, so that rows of the old rules are made again. */
const FOLD_VERSION = 5;
const TICKETS_AT_ONCE = 2_000;
/** How much of the journal is folded before it is written down how far that has come: a roll-up that is cut off goes on from there. */
const LINES_AT_ONCE = 20_000n;
/** Any number, as long as nothing else locks by it. */
const LOCK = 4_211_902;
const LOOK_AGAIN_MS = 5;
/** How long those who are writing are waited for: somebody looks on at a short tail; a long one is not worth reading twice. */
const SHORT_WAIT_MS = 500;
const LONG_WAIT_MS = 60_000;
const LOCK_WAIT_MS = 5_000;

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

/** The transactions that write to the journal now, by a name no other transaction has. Whoever has begun holds this lock to its end. */
async function writers(client: Connection): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT l."virtualtransaction" AS name FROM pg_locks l JOIN pg_database d ON d.oid = l.database
     WHERE d.datname = current_database() AND l.relation = '"JournalEntry"'::regclass AND l.mode = 'RowExclusiveLock' AND l.granted`,
  );
  return rows.map(({ name }) => name);
}

/** Looks again and again until something has come about. Out: whether it did within the time. */
async function comesAbout(look: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  for (let left = Math.ceil(withinMs / LOOK_AGAIN_MS); left > 0; left--) {
    if (await look()) return true;
    await sleep(LOOK_AGAIN_MS);
  }
  return false;
}

/**
 * Row numbers are drawn before they are committed, so a lower one can appear after a higher one. Whoever drew one up to now holds the journal's
 * lock for writing: when all who hold it now are over, no lower row can appear any more. Other transactions, however old, do not matter.
 * Out: whether that came about in time.
 */
async function othersHaveFinished(client: Connection, withinMs: number): Promise<boolean> {
  const before = await writers(client);
  const none = async () => {
    const now = await writers(client);
    return !before.some((name) => now.includes(name));
  };
  return before.length === 0 || comesAbout(none, withinMs);
}

/** Folds the tickets whose last line up to the head stands between two row numbers; the others come with their own last line. */
async function foldRange(client: Connection, from: bigint, to: bigint, head: bigint): Promise<void> {
  const { rows } = await client.query<{ ticketId: string }>(
    `SELECT DISTINCT j."ticketId" FROM "JournalEntry" j WHERE j."id" > $1 AND j."id" <= $2 AND j."kind" = ANY($4)
     AND NOT EXISTS (SELECT 1 FROM "JournalEntry" l WHERE l."ticketId" = j."ticketId" AND l."id" > $2 AND l."id" <= $3 AND l."kind" = ANY($4))`,
    [from.toString(), to.toString(), head.toString(), FOLDED_KINDS],
  );
  const policies = await loadReportPolicies();
  for (let index = 0; index < rows.length; index += TICKETS_AT_ONCE) {
    await foldTickets(
      client,
      rows.slice(index, index + TICKETS_AT_ONCE).map(({ ticketId }) => ticketId),
      policies,
    );
  }
}

async function foldTail(client: Connection, linesAtOnce: bigint): Promise<void> {
  const mark = await readMark(client);
  const head = await headOf(client);
  if (head === mark.foldedTo) return;
  const isLong = head - mark.foldedTo > linesAtOnce;
  // Where somebody has not finished, the same tail is read again next time.
  const complete = await othersHaveFinished(client, isLong ? LONG_WAIT_MS : SHORT_WAIT_MS);
  for (let from = mark.foldedTo; from < head;) {
    const to = head - from > linesAtOnce ? from + linesAtOnce : head;
    await foldRange(client, from, to, head);
    if (complete) await writeMark(client, { ...mark, foldedTo: to });
    from = to;
  }
  // Statements over the figures are planned for as many as there are now, not for the few there were.
  if (isLong) await client.query('ANALYZE "TicketFigure"');
}

async function tryLock(client: Connection): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [LOCK]);
  return rows[0]?.mine ?? false;
}

/**
 * Runs work on one connection while no other process does the same. A connection that failed is closed, and its lock with it.
 * Out: false where another process was at it all the while, and nothing was done.
 */
async function alone(work: (client: Connection) => Promise<void>, withinMs: number): Promise<boolean> {
  const client = await pool().connect();
  let failed = true;
  try {
    const mine = await comesAbout(() => tryLock(client), withinMs);
    if (mine) {
      await work(client);
      await client.query("SELECT pg_advisory_unlock($1)", [LOCK]);
    }
    failed = false;
    return mine;
  } finally {
    client.release(failed);
  }
}

/**
 * Folds every ticket about which the journal has grown since the last time, a piece after the other; what is done of a long one stays done.
 * In: how many lines make a piece. Out: as `rollUp`.
 */
export function rollUpBy(linesAtOnce: bigint): Promise<boolean> {
  return alone((client) => foldTail(client, linesAtOnce), LOCK_WAIT_MS);
}

/**
 * Brings the stored figures up to the journal as it stands when this is called. Cheap when little has happened. Safe to call from anywhere,
 * at any time, by any number at once. Out: whether they are; false where another process is at it and has not come to its end.
 */
export const rollUp = oneAtATime(() => rollUpBy(LINES_AT_ONCE));

/** Makes every stored figure again from the journal alone, and removes what the journal knows nothing of. Throws where another process folds for long. */
export async function rebuild(): Promise<void> {
  const done = await alone(async (client) => {
    await writeMark(client, { rules: rulesNow(), foldedTo: 0n });
    await client.query(
      `DELETE FROM "TicketFigure" f WHERE NOT EXISTS (SELECT 1 FROM "JournalEntry" j WHERE j."ticketId" = f."ticketId" AND j."kind" = 'filed')`,
    );
    await foldTail(client, LINES_AT_ONCE);
  }, LONG_WAIT_MS);
  if (!done) throw new Error("The figures are being folded by another process; try again when it has ended");
}
