import { heldBy, versionsWithTeamsOf } from "../../ticket/seen-by.server";
import { type Bind, DUE_CONDITIONS, type Looking } from "./conditions";
import { type FilterKind, FILTER_KINDS, NOBODY, type QueueFilters, type View } from "./views";

/** The versions of some policies, as SQL. */
function versionsOf(policies: string): string {
  return `SELECT v."id" FROM "PolicyVersion" v WHERE v."policyId" = ANY(${policies})`;
}

/** The versions of the policies of which some teams hold anything, as SQL. */
function versionsWith(teams: string): string {
  return `SELECT DISTINCT v."id" FROM "TeamHolding" h JOIN "PolicyVersion" v ON v."policyId" = h."policyId" WHERE h."teamId" = ANY(${teams})`;
}

/** One named value is asked for by itself: the index on its column then gives the rows in their order. */
function anyOf(column: string, values: readonly string[], type: string, bind: Bind): string {
  const [one, ...others] = values;
  return others.length === 0 ? `${column} = ${bind(one)}::${type}` : `${column} = ANY(${bind(values)}::${type}[])`;
}

function someAssignee(values: readonly string[], bind: Bind): string {
  const people = values.filter((value) => value !== NOBODY);
  const had = people.length === 0 ? [] : [anyOf(`t."assigneeId"`, people, "uuid", bind)];
  const free = people.length === values.length ? [] : [`t."assigneeId" IS NULL`];
  return `(${[...had, ...free].join(" OR ")})`;
}

/** Each kind of filter as a condition. */
const CONDITIONS: {
  [Kind in FilterKind]: (values: QueueFilters[Kind], look: Looking, bind: Bind) => string;
} = {
  rights: (values, _, bind) => anyOf(`t."right"`, values, "text", bind),
  statuses: (values, _, bind) => anyOf(`t."status"`, values, "text", bind),
  assignees: (values, _, bind) => someAssignee(values, bind),
  policies: (values, _, bind) => `t."policyVersionId" = ANY(ARRAY(${versionsOf(`${bind(values)}::text[]`)}))`,
  channels: (values, _, bind) => anyOf(`t."channel"`, values, "text", bind),
  teams: (values, _, bind) => heldBy(`${bind(values)}::uuid[]`),
  dues: (values, look, bind) => `(${values.map((due) => `(${DUE_CONDITIONS[due](look, bind)})`).join(" OR ")})`,
};

function conditionOf<Kind extends FilterKind>(kind: Kind, filters: QueueFilters, look: Looking, bind: Bind): string {
  return CONDITIONS[kind](filters[kind], look, bind);
}

/** The conditions of the filters that are set. In: also a kind that something else sees to. */
export function filterConditions(
  filters: QueueFilters,
  look: Looking,
  bind: Bind,
  but: FilterKind | null = null,
): string[] {
  const set = FILTER_KINDS.filter((kind) => kind !== but && filters[kind].length > 0);
  return set.map((kind) => conditionOf(kind, filters, look, bind));
}

/** Values of which each has its own rows in order, in an index: `from` gives them as `led."by"`, `is` says what they are of a ticket `t`; `whole`: the kind of filter that is then seen to. */
export type Lead = { from: string; is: string; whole: FilterKind | null };

type Leading = Exclude<FilterKind, "dues">;

/** The filters an index can lead by, from the one that usually leaves least. */
const LEADING: readonly Leading[] = ["assignees", "policies", "statuses", "channels", "rights", "teams"];

const LEADS: Record<Leading, (values: readonly string[], bind: Bind) => Omit<Lead, "whole">> = {
  assignees: (values, bind) => leadBy(`t."assigneeId"`, `unnest(${bind(values)}::uuid[])`),
  policies: (values, bind) => leadBy(`t."policyVersionId"`, `(${versionsOf(`${bind(values)}::text[]`)})`),
  statuses: (values, bind) => leadBy(`t."status"`, `unnest(${bind(values)}::text[])`),
  channels: (values, bind) => leadBy(`t."channel"`, `unnest(${bind(values)}::text[])`),
  rights: (values, bind) => leadBy(`t."right"`, `unnest(${bind(values)}::text[])`),
  teams: (values, bind) => leadBy(`t."policyVersionId"`, `(${versionsWith(`${bind(values)}::uuid[]`)})`),
};

function leadBy(column: string, values: string): Omit<Lead, "whole"> {
  return { from: `${values} AS led("by")`, is: `${column} = led."by"` };
}

/** Views that name one value themselves, which leads already. */
const LED: readonly View[] = ["mine", "unassigned", "awaiting", "reviewing", "undelivered"];

/** One value, of a kind that names values of a column, leads by itself. */
function leadsAlone(kind: Leading, values: readonly string[]): boolean {
  return values.length === 1 && kind !== "policies" && kind !== "teams";
}

const BY_DATE: readonly View[] = ["soon", "overdue"];

/** Dates leave few of much to a member of teams: their policies' versions lead, each with its dates in order. */
function leadOfDates(view: View, { dues }: QueueFilters, look: Looking, bind: Bind): Lead | null {
  if (!look.inTeam || (dues.length === 0 && !BY_DATE.includes(view))) return null;
  return { ...leadBy(`t."policyVersionId"`, `(${versionsWithTeamsOf(`${bind(look.staffId)}::uuid`)})`), whole: null };
}

/**
 * What leads to the rows where a filter names several values: a page is put together from the first rows of each, so that nobody reads past all the
 * others. Out: null where nothing is to be put together, or nobody is among the assignees, whom no index finds in order.
 */
export function leadOf(view: View, filters: QueueFilters, look: Looking, bind: Bind): Lead | null {
  if (LED.includes(view)) return null;
  const kind = LEADING.find((each) => filters[each].length > 0);
  if (!kind) return leadOfDates(view, filters, look, bind);
  if (leadsAlone(kind, filters[kind])) return null;
  if (kind === "assignees" && filters.assignees.includes(NOBODY)) return null;
  // A team may hold one right of a version alone.
  return { ...LEADS[kind](filters[kind], bind), whole: kind === "teams" ? null : kind };
}
