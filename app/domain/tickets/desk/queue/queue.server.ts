import type { Text } from "../../../language";
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
  type Bind,
  looking,
  type Looking,
  WITHOUT_PAUSED,
  NONE_PAUSED,
  URGENT_ON,
  VIEW_CONDITIONS,
} from "./conditions";
import { countNarrowed, countViews } from "./counts.server";
import { DESK_ZONE } from "./desk-zone";
import { filterConditions, leadOf } from "./filters.server";
import { pausedDues } from "./paused-dues.server";
import { lately } from "./lately.server";
import { binder, run, type Statement } from "./statement.server";
import { isNarrowed, type Narrowed, type View } from "./views";
import { policiesSeen } from "../../ticket/seen-by.server";
import { seenIn } from "./seen-in.server";
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
  /** Whether it leads tickets that are worked on together with it, or another one leads it or was answered with it. */
  leads: boolean;
  led: boolean;
  lastEvent: string;
  /** ISO instant. */
  lastEventAt: string;
  /** The policy's zone, whose civil dates its due dates are. */
  zone: string;
  policyName: Text;
};

export type Queue = { rows: QueueRow[]; counts: Record<View, number>; previous: string | null; next: string | null };

export type QueueQuery = Narrowed & { cursor: Cursor | null; staffId: string; now: Date };

/** A row as the database gives it. */
export type StoredRow = Omit<QueueRow, "due" | "authority" | "lastEventAt" | "zone" | "policyName"> & {
  open: boolean;
  authorityDueOn: string | null;
  authorityDueAt: Date | null;
  dueOn: string;
  dueAt: Date;
  closedAt: Date | null;
  lastEventAt: Date;
  policyVersionId: string;
};

/** A row of the queue, with what it is sorted by. */
export type PlacedRow = StoredRow & { place: string | Date };

const MINORS = MINOR_BANDS.map((band) => `'${band}'`).join(", ");

/** Whether a row is about a minor, as SQL. */
export const ABOUT_MINOR = `t."ageBand" IN (${MINORS})`;

/** The columns of a row, as SQL, without the person. */
export const ROW_COLUMNS = `t."id", t."reference", t."version", t."right", t."status", t."open", t."dueOn", t."dueAt", t."authorityDueOn", t."authorityDueAt", t."provisional", t."undelivered",
  t."leads", t."mergedIntoId" IS NOT NULL AS "led",
  t."closedAt", t."lastEvent", t."lastEventAt", t."policyVersionId", s."name" AS "assignee"`;

const ASSIGNEE = `LEFT JOIN "Staff" s ON s."id" = t."assigneeId"`;

const COLUMNS = `${ROW_COLUMNS}, CASE WHEN ${ABOUT_MINOR} THEN NULL ELSE t."personMasked" END AS "person"`;

/** Open tickets: the most urgent first. Closed ones: the newest first. */
function order(view: View): { key: string; cast: string; direction: "ASC" | "DESC" } {
  return view === "closed"
    ? { key: `t."closedAt"`, cast: "timestamptz", direction: "DESC" }
    : { key: URGENT_ON, cast: "char(10)", direction: "ASC" };
}

/** One part of the rows: where they come from, what they are sorted by, and what only they are. */
type Part = { from: string; key: string; only: string[] };

/** All rows by what they say; but what stands still, and is due later than its row says, by the date it has now, so that it stands no nearer to the top than its date. */
function partsOf(view: View, { paused: { moved } }: Looking, bind: Bind): [Part, ...Part[]] {
  if (view === "closed" || moved.length === 0) return [{ from: `"Ticket" t`, key: order(view).key, only: [] }];
  const ids = `${bind(moved.map(({ id }) => id))}::uuid[]`;
  const days = `${bind(moved.map(({ dueOn }) => dueOn))}::text[]`;
  return [
    { from: `"Ticket" t`, key: URGENT_ON, only: [`NOT t."id" = ANY(${ids})`] },
    {
      from: `"Ticket" t JOIN unnest(${ids}, ${days}) AS moved("id", "dueOn") ON moved."id" = t."id"`,
      key: `moved."dueOn"::char(10)`,
      only: [],
    },
  ];
}

/**
 * Rows of a view in its order from a place on, as SQL with its values bound. In: how many at most. Rows before a place are read backwards;
 * whoever puts several parts together sorts them by "place" and "id" again, the way `direction` says.
 */
export function placedRows(
  { view, filters, cursor }: Omit<QueueQuery, "now">,
  look: Looking,
  bind: Bind,
  most: number,
) {
  const { cast, direction } = order(view);
  const backwards = cursor?.side === "before";
  const ascending = (direction === "ASC") !== backwards;
  const way = ascending ? "ASC" : "DESC";
  const beyond = `${ascending ? ">" : "<"}${cursor?.side === "from" ? "=" : ""}`;
  const inOrder = (key: string, id: string) => `ORDER BY ${key} ${way}, ${id} ${way} LIMIT ${most}`;
  const always = [VIEW_CONDITIONS[view](look, bind), seenIn(look, bind)];
  const place = cursor && `(${bind(cursor.key)}::${cast}, ${bind(cursor.id)}::uuid)`;
  const rows = (what: string, { from, key, only }: Part, narrowing: readonly string[]): string => {
    const after = place ? [`(${key}, t."id") ${beyond} ${place}`] : [];
    const conditions = [...always, ...narrowing, ...only, ...after];
    return `SELECT ${what}, ${key} AS "place" FROM ${from} WHERE ${conditions.join(" AND ")} ${inOrder(key, `t."id"`)}`;
  };
  const [all, ...moved] = partsOf(view, look, bind);
  const lead = leadOf(view, filters, look, bind);
  const anew = isNarrowed(filters);
  if (!lead && moved.length === 0) {
    const staffed = { ...all, from: `${all.from} ${ASSIGNEE}` };
    return { text: rows(COLUMNS, staffed, filterConditions(filters, look, bind)), direction, anew };
  }
  const first = lead
    ? `SELECT each.* FROM ${lead.from} CROSS JOIN LATERAL (${rows(`t."id"`, all, [lead.is, ...filterConditions(filters, look, bind, lead.whole)])}) each`
    : rows(`t."id"`, all, filterConditions(filters, look, bind));
  const found = [first, ...moved.map((part) => rows(`t."id"`, part, filterConditions(filters, look, bind)))];
  const together = `SELECT * FROM (${found.map((part) => `(${part})`).join(" UNION ALL ")}) found ${inOrder(`"place"`, `"id"`)}`;
  return {
    text: `SELECT ${COLUMNS}, found."place" FROM (${together}) found JOIN "Ticket" t ON t."id" = found."id" ${ASSIGNEE} ${inOrder(`found."place"`, `t."id"`)}`,
    direction,
    anew,
  };
}

function rowsStatement(query: QueueQuery, look: Looking): Statement {
  const { values, bind } = binder();
  const { text, anew } = placedRows(query, look, bind, PAGE + 1);
  return { text, values, anew };
}

/** Rows with their due dates as they stand at an instant, what is paused included, in the same order. What else a row has stays on it. */
export async function withDuesNow(rows: readonly StoredRow[], now: Date): Promise<QueueRow[]> {
  const [dues, policies] = await Promise.all([duesNow(rows, now), loadPolicyVersions(rows)]);
  const days = new Map<string, string>();
  const today = (zone: string): string => {
    const known = days.get(zone) ?? civilDateIn(now, zone);
    days.set(zone, known);
    return known;
  };
  return rows.map(({ closedAt: _at, authorityDueOn, authorityDueAt, ...rest }) => {
    const { open, dueOn, dueAt, policyVersionId, lastEventAt, ...row } = rest;
    const { profile } = policies.get(policyVersionId)!;
    const date = dues.get(row.id) ?? { dueOn, dueAt, standsStill: false };
    const left = (each: { open: boolean; dueOn: string; dueAt: Date; standsStill: boolean }) =>
      daysLeft(each, now, today(profile.zone), calendarFor(profile.calendar));
    const due = left({ open, ...date });
    const authority =
      authorityDueOn !== null && authorityDueAt !== null
        ? left({ open: true, dueOn: authorityDueOn, dueAt: authorityDueAt, standsStill: false })
        : null;
    return {
      ...row,
      due,
      authority,
      lastEventAt: lastEventAt.toISOString(),
      zone: profile.zone,
      policyName: profile.name,
    };
  });
}

function placeOf(row: PlacedRow | undefined): string | null {
  if (!row) return null;
  return writeCursor({ key: row.place instanceof Date ? row.place.toISOString() : row.place, id: row.id });
}

/** One page of rows in reading order, and the places before and after it. */
function paged(
  found: PlacedRow[],
  { cursor }: QueueQuery,
): { rows: StoredRow[]; previous: string | null; next: string | null } {
  const backwards = cursor?.side === "before";
  const more = found.length > PAGE;
  const rows = found.slice(0, PAGE);
  if (backwards) rows.reverse();
  const hasPrevious = backwards ? more : cursor !== null;
  const hasNext = backwards || more;
  return {
    rows: rows.map(({ place: _, ...row }) => row),
    previous: hasPrevious ? placeOf(rows[0]) : null,
    next: hasNext ? placeOf(rows[rows.length - 1]) : null,
  };
}

const members = lately<boolean>();

/** Who looks and when, and a way to ask, once, which dates stand still: most pages never need to know. */
function look(
  staffId: string,
  now: Date,
): { looked: Omit<Looking, "paused" | "inTeam">; inTeam: () => Promise<boolean>; withPaused: () => Promise<Looking> } {
  const looked = looking(staffId, now, DESK_ZONE, calendarFor(SHIPPED[0]!.calendar));
  let asked: Promise<Looking> | null = null;
  const inTeam = () => members(staffId, now, async () => (await policiesSeen(staffId)) !== null);
  const ask = async (): Promise<Looking> => {
    const [paused, member] = await Promise.all([pausedDues(looked), inTeam()]);
    return { ...looked, inTeam: member, paused };
  };
  return { looked, inTeam, withPaused: () => (asked ??= ask()) };
}

/** How many tickets are in each view, for a page that lists something else. */
export async function viewCounts(staffId: string, now: Date): Promise<Record<View, number>> {
  return countViews(look(staffId, now));
}

/** How many tickets are in each of some narrowed views, in their order, for a colleague. */
export async function narrowedCounts(staffId: string, now: Date, narrowed: readonly Narrowed[]): Promise<number[]> {
  return countNarrowed(narrowed, look(staffId, now));
}

const standing = lately<Looking["paused"]>();

/** How a view is looked at by who looks, outside of its own page. */
export function lookAt(query: Omit<QueueQuery, "cursor">): Promise<Looking> {
  return paused(query, look(query.staffId, query.now));
}

/** Which dates stand still: asked anew where a ticket is in or out by it, up to two seconds ago where it is only a matter of order, not at all of what is closed. */
async function paused(
  { view, filters, now }: Omit<QueueQuery, "cursor" | "staffId">,
  { looked, inTeam, withPaused }: ReturnType<typeof look>,
): Promise<Looking> {
  if (view === "closed") return { ...looked, inTeam: await inTeam(), paused: NONE_PAUSED };
  if (WITHOUT_PAUSED.includes(view) || filters.dues.length > 0) return withPaused();
  return {
    ...looked,
    inTeam: await inTeam(),
    paused: await standing("all", now, async () => (await withPaused()).paused),
  };
}

/** What the conditions of a view are made of, for another list of the same tickets. */
export function lookingAt(query: QueueQuery): Promise<Looking> {
  return paused(query, look(query.staffId, query.now));
}

/**
 * One page of the desk's queue and the views' counts (up to two seconds old), in two statements side by side, each served by an index.
 * Pages follow each other by place, not by number, so that no row is skipped or shown twice while others move.
 */
export async function listQueue(query: QueueQuery): Promise<Queue> {
  const asking = look(query.staffId, query.now);
  const rows = paused(query, asking);
  const [found, counts] = await Promise.all([
    rows.then((looked) => run<PlacedRow>(rowsStatement(query, looked))),
    countViews(asking),
  ]);
  const page = paged(found.rows, query);
  return { ...page, rows: await withDuesNow(page.rows, query.now), counts };
}
