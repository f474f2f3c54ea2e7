import { calendarFor } from "../../../clock/calendar/calendar";
import { civilDateIn } from "../../../clock/dates/zone";
import { MINOR_BANDS } from "../../../policies/profile/ages";
import { loadPolicyVersions } from "../../../policies/versions/published.server";
import { SHIPPED } from "../../../policies/profiles/shipped";
import type { Right } from "../../../policies/profile/rights";
import { duesNow } from "../../deadlines/dues-now.server";
import { daysLeft, type DaysLeft } from "../../deadlines/days-left";
import { type Cursor, writeCursor } from "./cursor";
import {
  filterConditions,
  looking,
  type Looking,
  MOVED_BY_PAUSES,
  NONE_PAUSED,
  URGENT_ON,
  VIEW_CONDITIONS,
} from "./conditions";
import { countViews } from "./counts.server";
import { pausedDues } from "./paused-dues.server";
import { binder, run, type Statement } from "./statement.server";
import type { QueueFilters, View } from "./views";
import type { Status } from "../../ticket/statuses";

const PAGE = 50;
export type QueueRow = {
  id: string;
  reference: string;
  /** Sent along with what is done to the row, so that nobody acts on what is no longer so. */
  version: number;
  right: Right;
  /** The name, masked; null where the ticket is about a minor: not even so much of it is shown without an approval. */
  person: string | null;
  status: Status;
  due: DaysLeft;
  /** How an authority's own day stands beside ours; null where none wants an answer. */
  authority: DaysLeft | null;
  provisional: boolean;
  assignee: string | null;
  /** A letter to the person did not arrive, and nobody has settled that yet. */
  undelivered: boolean;
  lastEvent: string;
  /** ISO instant. */
  lastEventAt: string;
  /** The policy's zone, in which the desk shows instants. */
  zone: string;
};

export type Queue = { rows: QueueRow[]; counts: Record<View, number>; previous: string | null; next: string | null };

export type QueueQuery = { view: View; filters: QueueFilters; cursor: Cursor | null; staffId: string; now: Date };

type Row = Omit<QueueRow, "due" | "authority" | "lastEventAt" | "zone"> & {
  open: boolean;
  urgentOn: string;
  authorityDueOn: string | null;
  authorityDueAt: Date | null;
  dueOn: string;
  dueAt: Date;
  closedAt: Date | null;
  lastEventAt: Date;
  policyVersionId: string;
};

const MINORS = MINOR_BANDS.map((band) => `'${band}'`).join(", ");

const COLUMNS = `t."id", t."reference", t."version", t."right", CASE WHEN t."ageBand" IN (${MINORS}) THEN NULL ELSE t."personMasked" END AS "person", t."status", t."open", t."dueOn", t."dueAt", ${URGENT_ON} AS "urgentOn", t."authorityDueOn", t."authorityDueAt", t."provisional", t."undelivered",
  t."closedAt", t."lastEvent", t."lastEventAt", t."policyVersionId", s."name" AS "assignee"`;

/** Open tickets: the most urgent first. Closed ones: the newest first. */
function order(view: View): { key: string; cast: string; direction: "ASC" | "DESC" } {
  return view === "closed"
    ? { key: `t."closedAt"`, cast: "timestamptz", direction: "DESC" }
    : { key: URGENT_ON, cast: "char(10)", direction: "ASC" };
}

function rowsStatement({ view, filters, cursor }: QueueQuery, look: Looking): Statement {
  const { values, bind } = binder();
  const { key, cast, direction } = order(view);
  const backwards = cursor?.side === "before";
  const ascending = (direction === "ASC") !== backwards;
  const conditions = [VIEW_CONDITIONS[view](look, bind), ...filterConditions(filters, bind)];
  if (cursor)
    conditions.push(
      `(${key}, t."id") ${ascending ? ">" : "<"} (${bind(cursor.key)}::${cast}, ${bind(cursor.id)}::uuid)`,
    );
  const way = ascending ? "ASC" : "DESC";
  const text = `SELECT ${COLUMNS} FROM "Ticket" t LEFT JOIN "Staff" s ON s."id" = t."assigneeId"
    WHERE ${conditions.join(" AND ")} ORDER BY ${key} ${way}, t."id" ${way} LIMIT ${PAGE + 1}`;
  return { text, values };
}

async function withDuesNow(rows: readonly Row[], now: Date): Promise<QueueRow[]> {
  const [dues, policies] = await Promise.all([duesNow(rows, now), loadPolicyVersions(rows)]);
  const days = new Map<string, string>();
  const today = (zone: string): string => {
    const known = days.get(zone) ?? civilDateIn(now, zone);
    days.set(zone, known);
    return known;
  };
  return rows.map(({ urgentOn: _on, closedAt: _at, authorityDueOn, authorityDueAt, ...rest }) => {
    const { open, dueOn, dueAt, policyVersionId, lastEventAt, ...row } = rest;
    const { profile } = policies.get(policyVersionId)!;
    const date = dues.get(row.id) ?? { dueOn, dueAt };
    const left = (each: { open: boolean; dueOn: string; dueAt: Date }) =>
      daysLeft(each, now, today(profile.zone), calendarFor(profile.calendar));
    const due = left({ open, ...date });
    const authority =
      authorityDueOn !== null && authorityDueAt !== null
        ? left({ open: true, dueOn: authorityDueOn, dueAt: authorityDueAt })
        : null;
    return { ...row, due, authority, lastEventAt: lastEventAt.toISOString(), zone: profile.zone };
  });
}

function placeOf(row: Row | undefined, view: View): string | null {
  if (!row) return null;
  return writeCursor({ key: view === "closed" ? (row.closedAt?.toISOString() ?? "") : row.urgentOn, id: row.id });
}

/** One page of rows in reading order, and the places before and after it. */
function paged(
  found: Row[],
  { view, cursor }: QueueQuery,
): { rows: Row[]; previous: string | null; next: string | null } {
  const backwards = cursor?.side === "before";
  const more = found.length > PAGE;
  const rows = found.slice(0, PAGE);
  if (backwards) rows.reverse();
  const hasPrevious = backwards ? more : cursor !== null;
  const hasNext = backwards || more;
  return {
    rows,
    previous: hasPrevious ? placeOf(rows[0], view) : null,
    next: hasNext ? placeOf(rows[rows.length - 1], view) : null,
  };
}

/** Who looks and when, and a way to ask, once, which dates stand still: most pages never need to know. */
function look(staffId: string, now: Date): { looked: Omit<Looking, "paused">; withPaused: () => Promise<Looking> } {
  const { zone, calendar } = SHIPPED[0]!;
  const looked = looking(staffId, now, zone, calendarFor(calendar));
  let asked: Promise<Looking> | null = null;
  return {
    looked,
    withPaused: () => (asked ??= pausedDues(looked).then((paused) => ({ ...looked, paused }))),
  };
}

/** How many tickets are in each view, for a page that lists something else. */
export async function viewCounts(staffId: string, now: Date): Promise<Record<View, number>> {
  return countViews(look(staffId, now));
}

/**
 * One page of the desk's queue and the views' counts (up to two seconds old), in two statements side by side, each served by an index.
 * Pages follow each other by place, not by number, so that no row is skipped or shown twice while others move.
 */
export async function listQueue(query: QueueQuery): Promise<Queue> {
  const asking = look(query.staffId, query.now);
  const rows = MOVED_BY_PAUSES.includes(query.view)
    ? asking.withPaused()
    : Promise.resolve({ ...asking.looked, paused: NONE_PAUSED });
  const [found, counts] = await Promise.all([
    rows.then((looked) => run<Row>(rowsStatement(query, looked))),
    countViews(asking),
  ]);
  const page = paged(found.rows, query);
  return { ...page, rows: await withDuesNow(page.rows, query.now), counts };
}
