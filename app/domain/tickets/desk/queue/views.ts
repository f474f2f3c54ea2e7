import { isUuid } from "#app/platform/is-uuid";
import { RIGHTS, type Right } from "../../../policies/profile/rights";
import { CHANNELS, type Channel } from "../../channel/came";
import { STATUSES, type Status } from "../../ticket/statuses";

/** The desk's saved views, in the order the desk shows them. */
export const VIEWS = [
  "all",
  "mine",
  "unassigned",
  "soon",
  "overdue",
  "awaiting",
  "reviewing",
  "undelivered",
  "closed",
] as const;
export type View = (typeof VIEWS)[number];

/** Counts stop here: nobody needs to know whether 1,000 or 40,000 wait, and counting them would cost more than the page. */
export const COUNT_CAP = 1_000;

/** By which of its dates a ticket is looked for; every open ticket is in one of them. `later` has also what stands still, and so comes no nearer. */
export const DUES = ["overdue", "soon", "later"] as const;
export type Due = (typeof DUES)[number];

/** What narrows a view: of each kind any of what is named, nothing named = not narrowed by it. `nobody` = not assigned; a policy whatever its version. */
export type QueueFilters = {
  rights: readonly Right[];
  statuses: readonly Status[];
  assignees: readonly string[];
  policies: readonly string[];
  channels: readonly Channel[];
  teams: readonly string[];
  dues: readonly Due[];
};

/** A view with what narrows it. */
export type Narrowed = { view: View; filters: QueueFilters };

export const NO_FILTERS: QueueFilters = {
  rights: [],
  statuses: [],
  assignees: [],
  policies: [],
  channels: [],
  teams: [],
  dues: [],
};

/** As many colleagues, policies or teams as one filter names; the rest of a longer query is left out. */
export const MOST_NAMED = 50;
export const NOBODY = "nobody";

const POLICY_ID = /^[a-z][a-z0-9-]{0,79}$/;

/** What each kind is called in an address, and what can be named of it: all that there are, or whatever has the shape. */
const KINDS = {
  rights: { name: "right", known: RIGHTS },
  statuses: { name: "status", known: STATUSES },
  assignees: { name: "assignee", known: (value: string) => value === NOBODY || isUuid(value) },
  policies: { name: "policy", known: (value: string) => POLICY_ID.test(value) },
  channels: { name: "channel", known: CHANNELS },
  teams: { name: "team", known: isUuid },
  dues: { name: "due", known: DUES },
} as const satisfies Record<
  keyof QueueFilters,
  { name: string; known: readonly string[] | ((value: string) => boolean) }
>;

export type FilterKind = keyof typeof KINDS;
export const FILTER_KINDS = Object.keys(KINDS) as FilterKind[];

/** What a kind of filter is called in an address and in a form. */
export function filterName(kind: FilterKind): string {
  return KINDS[kind].name;
}

function readKind(kind: FilterKind, query: URLSearchParams): string[] {
  const { name, known } = KINDS[kind];
  const given = new Set(query.getAll(name));
  if (typeof known !== "function") return known.filter((value) => given.has(value));
  return [...new Set([...given].map((value) => value.toLowerCase()))].filter(known).sort().slice(0, MOST_NAMED);
}

/** Reads a view and filters from a query; what is not understood is left out. Never throws. */
export function readQueueQuery(query: URLSearchParams): Narrowed {
  const view = query.get("view");
  const read = FILTER_KINDS.map((kind): Partial<QueueFilters> => ({ [kind]: readKind(kind, query) }));
  const filters = Object.assign({}, NO_FILTERS, ...read) as QueueFilters;
  return { view: VIEWS.find((each) => each === view) ?? "all", filters };
}

/** A view and its filters as an address carries them, always in the same order: what `readQueueQuery` reads back as the same. */
export function writeQueueQuery({ view, filters }: Narrowed): URLSearchParams {
  const named = FILTER_KINDS.flatMap((kind) => filters[kind].map((value) => [filterName(kind), value]));
  return new URLSearchParams([["view", view], ...named]);
}

/** Whether anything narrows a view. */
export function isNarrowed(filters: QueueFilters): boolean {
  return FILTER_KINDS.some((kind) => filters[kind].length > 0);
}
