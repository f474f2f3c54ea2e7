import { calendarFor } from "#app/domain/clock/calendar/calendar";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { looking } from "#app/domain/tickets/desk/queue/conditions";
import { DESK_ZONE } from "#app/domain/tickets/desk/queue/desk-zone";

/** A filtered page of the queue: its address, and the same asked of tickets `t` and their versions `v` in plain SQL. */
export type Case = { query: string; where: string; values: unknown[]; order: string };

type Told = {
  policies: readonly PublishedPolicy[];
  staffId: string;
  colleagues: readonly string[];
  teams: string[];
  now: Date;
};

const OPEN_ORDER = `LEAST(t."dueOn", t."authorityDueOn"), t."id"`;
const CLOSED_ORDER = `t."closedAt" DESC, t."id" DESC`;

function list(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(", ");
}

function named(name: string, values: readonly string[]): string {
  return new URLSearchParams(values.map((value) => [name, value])).toString();
}

/** Every filter with one value and with several, some together, of open tickets and of closed ones. In: what was filled in. */
export function queueCases({ policies, staffId, colleagues, teams, now }: Told): Case[] {
  const [first, second, third] = policies.map(({ policyId }) => policyId) as [string, string, string];
  const { calendar } = policies[0]!.profile;
  const { soonUntil } = looking(staffId, now, DESK_ZONE, calendarFor(calendar));
  const open = (query: string, where: string, values: unknown[] = []): Case => ({
    query: `view=all&${query}`,
    where: `t."open" AND ${where}`,
    values,
    order: OPEN_ORDER,
  });
  const closed = (query: string, where: string): Case => ({
    query: `view=closed&${query}`,
    where: `NOT t."open" AND ${where}`,
    values: [],
    order: CLOSED_ORDER,
  });
  const among = (make: typeof closed, name: string, column: string, values: readonly string[]): Case =>
    make(named(name, values), `${column} IN (${list(values)})`);
  const [one, other] = colleagues as [string, string];
  return [
    among(open, "right", `t."right"`, ["copy"]),
    among(open, "right", `t."right"`, ["copy", "cancel"]),
    among(open, "status", `t."status"`, ["handling"]),
    among(open, "status", `t."status"`, ["awaiting", "reviewing"]),
    among(open, "assignee", `t."assigneeId"::text`, [one]),
    among(open, "assignee", `t."assigneeId"::text`, [one, other]),
    open("assignee=nobody", `t."assigneeId" IS NULL`),
    among(open, "policy", `v."policyId"`, [third]),
    among(open, "policy", `v."policyId"`, [first, second]),
    among(open, "channel", `t."channel"`, ["phone"]),
    among(open, "channel", `t."channel"`, ["counter", "letter"]),
    open("due=overdue", `t."dueAt" <= $1`, [now]),
    open("due=soon", `t."dueAt" > $1 AND t."dueOn" <= $2`, [now, soonUntil]),
    open("due=later", `t."dueOn" > $1`, [soonUntil]),
    open(
      named("team", teams.slice(1)),
      `(v."policyId" = '${third}' OR (v."policyId" = '${second}' AND t."right" = 'copy'))`,
    ),
    open(
      `${named("policy", [second, third])}&right=copy&right=cancel`,
      `v."policyId" IN (${list([second, third])}) AND t."right" IN ('copy', 'cancel')`,
    ),
    among(closed, "right", `t."right"`, ["access", "delete"]),
    among(closed, "policy", `v."policyId"`, [third]),
    among(closed, "assignee", `t."assigneeId"::text`, [one]),
    among(closed, "channel", `t."channel"`, ["counter"]),
  ];
}
