import { pool, type Tx } from "#app/platform/database/db.server";
import { concernsMinor } from "./concerns-minor";
import { may, ROLES, type Permission, type Role } from "../../people/permissions";

/*
 * Who of ours sees which tickets (docs/decisions/041), as SQL: the one place where it is decided. A ticket is called `t`, a colleague `p`; `staff` is
 * an expression for a colleague's id. Lists ask `seenBy`, whose parts are read once a statement; one ticket or one colleague at a time is asked for the role.
 */

/** Whose role, without any team, stands above all of them. In a team they see what it holds, as everybody does. */
const ABOVE_TEAMS = ROLES.filter((role) => may(role, "report.read")).map((role) => `'${role}'`);

/** As long as no team holds anything, everybody sees everything. */
const NO_TEAMS = `NOT EXISTS (SELECT 1 FROM "TeamHolding")`;

function isAbove(staff: string): string {
  return `EXISTS (SELECT 1 FROM "Staff" a WHERE a."id" = ${staff} AND a."role" IN (${ABOVE_TEAMS.join(", ")}))
    AND NOT EXISTS (SELECT 1 FROM "TeamMember" a WHERE a."staffId" = ${staff})`;
}

/** Whether a colleague sees all teams' tickets, as SQL. */
function seesAll(staff: string): string {
  return `(${NO_TEAMS} OR (${isAbove(staff)}))`;
}

/** A colleague's teams as a source of holdings, as SQL. */
function teamsOf(staff: string): string {
  return `"TeamMember" m JOIN "TeamHolding" h ON h."teamId" = m."teamId" AND m."staffId" = ${staff}`;
}

/** What teams hold: of whole policies, or of single rights, by policy version. In: where the holdings come from. */
function held(holdings: string, what: "whole" | "single"): string {
  const [columns, rights] = what === "whole" ? [`v."id"`, `= ''`] : [`v."id", h."right"`, `<> ''`];
  return `SELECT ${columns} FROM ${holdings} JOIN "PolicyVersion" v ON v."policyId" = h."policyId" WHERE h."right" ${rights}`;
}

/** Rights that a team holds by themselves are not with the team that has the rest of their policy. */
const SINGLE_RIGHTS = `SELECT v."id", h."right" FROM "TeamHolding" h JOIN "PolicyVersion" v ON v."policyId" = h."policyId" WHERE h."right" <> ''`;

/** Whether a policy's version and a right are with some teams. */
function withTeams(of: string, holdings: string): string {
  const pair = `(${of}."policyVersionId", ${of}."right")`;
  return `(${pair} IN (${held(holdings, "single")})
    OR (${of}."policyVersionId" IN (${held(holdings, "whole")}) AND ${pair} NOT IN (${SINGLE_RIGHTS})))`;
}

/** Whether one of some teams holds a policy's version and a right, as SQL. In: an expression for the teams' ids; where version and right stand, such as `t` or `f`. */
export function heldBy(teams: string, of = "t"): string {
  return withTeams(of, `"TeamHolding" h JOIN unnest(${teams}) AS m("teamId") ON h."teamId" = m."teamId"`);
}

/** Whether a policy's version and a right are within what a colleague sees, as SQL. In: where they stand, such as `t` or `f`. */
export function withinReach(of: string, staff: string): string {
  return `(${seesAll(staff)} OR ${withTeams(of, teamsOf(staff))})`;
}

/** Whether a ticket's clues `c` tell the address of a colleague `o` together with their name, as SQL: neither alone says whose request it is. */
const TOLD_AS = `c."digests" @> ARRAY[o."ownMail"] AND c."digests" && o."ownNames"`;

/**
 * Whether a ticket `t` is somebody else's request than the colleague's own (docs/decisions/058): what one asked for oneself, or others for one, others work on. One's own
 * are few, and looked up once a statement; written so that no statistics of contacts mislead the plan: it is true of nearly all.
 */
function notOwn(staff: string): string {
  return `(NOT COALESCE(t."contactDigest" = (SELECT o."ownDigest" FROM "Staff" o WHERE o."id" = ${staff}), false)
    AND t."id" <> ALL(ARRAY(SELECT c."ticketId" FROM "Staff" o JOIN "TicketClues" c ON ${TOLD_AS} WHERE o."id" = ${staff})))`;
}

/** Whether a ticket `t` is the own request of a colleague `p`, as SQL. */
const OWN = `(COALESCE(t."contactDigest" = p."ownDigest", false)
  OR EXISTS (SELECT 1 FROM "TicketClues" c CROSS JOIN (SELECT p."ownMail", p."ownNames") o WHERE c."ticketId" = t."id" AND ${TOLD_AS}))`;

/** Whether a colleague sees a ticket `t`, as SQL: THE condition of every list, count and search of tickets at the desk. */
export function seenBy(staff: string): string {
  return `(${withinReach("t", staff)} AND ${notOwn(staff)})`;
}

/** The versions of the policies of which a colleague's teams hold anything, as SQL. */
export function versionsWithTeamsOf(staff: string): string {
  return `SELECT DISTINCT v."id" FROM ${teamsOf(staff)} JOIN "PolicyVersion" v ON v."policyId" = h."policyId"`;
}

/** The same of a colleague of whom it is known that they see no more than what their teams hold: an index leads to that, where it is little of much. */
export function seenByMember(staff: string): string {
  return `(t."policyVersionId" = ANY(ARRAY(${versionsWithTeamsOf(staff)})) AND ${withTeams("t", teamsOf(staff))} AND ${notOwn(staff)})`;
}

/** Whether a colleague has to do with what belongs to a policy and is no ticket, as SQL: by their teams, and as what they are in the house. In: an expression for the policy's id. */
export function policySeenBy(policyId: string, staff: string, permission: Permission): string {
  const roles = ROLES.filter((role) => may(role, permission)).map((role) => `'${role}'`);
  return `(EXISTS (SELECT 1 FROM "Staff" r WHERE r."id" = ${staff} AND r."role" IN (${roles.join(", ")}))
    AND (${seesAll(staff)} OR ${policyId} IN (SELECT h."policyId" FROM ${teamsOf(staff)})))`;
}

/** The policies of which a colleague's teams hold something. Out: their ids; null for who sees all of them. */
export async function policiesSeen(staffId: string): Promise<string[] | null> {
  const text = `SELECT ${seesAll("$1::uuid")} AS "all",
    ARRAY(SELECT DISTINCT h."policyId" FROM "TeamMember" m JOIN "TeamHolding" h ON h."teamId" = m."teamId" WHERE m."staffId" = $1::uuid) AS "policies"`;
  const { rows } = await pool().query<{ all: boolean; policies: string[] }>(text, [staffId]);
  return rows[0]!.all ? null : rows[0]!.policies;
}

/** The team that holds a ticket `t`: the one with its right before the one with its policy. */
const HOLDER = `(SELECT h."teamId" FROM "TeamHolding" h JOIN "PolicyVersion" v ON v."policyId" = h."policyId"
  WHERE v."id" = t."policyVersionId" AND h."right" IN (t."right", '') ORDER BY h."right" DESC LIMIT 1)`;

/** As what a colleague `p` may work on a ticket `t`, as SQL; null where they do not see it. */
const ROLE_ON = `(CASE WHEN ${OWN} THEN NULL
  WHEN ${NO_TEAMS} OR (p."role" IN (${ABOVE_TEAMS.join(", ")}) AND NOT EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."staffId" = p."id")) THEN p."role"
  ELSE (SELECT m."role" FROM "TeamMember" m WHERE m."staffId" = p."id" AND m."teamId" = ${HOLDER}) END)`;

/** Whether whoever has a ticket `t`, a colleague `p`, can work on it no more, as SQL: their account has ended, or they do not see it, or not as who works. */
export const LEFT_BEHIND = `(NOT p."active" OR COALESCE(${ROLE_ON}, '') NOT IN (${ROLES.filter((role) =>
  may(role, "ticket.work"),
)
  .map((role) => `'${role}'`)
  .join(", ")}))`;

/** Whether a ticket `t` is open work by itself, as SQL: one that another leads is worked on there, and goes with that one. */
export const OWN_WORK = `t."open" AND t."mergedIntoId" IS NULL`;

/** The team that holds a ticket; null where none does. */
export async function teamOfTicket(ticketId: string, tx: Tx): Promise<string | null> {
  const text = `SELECT ${HOLDER}::text AS "team" FROM "Ticket" t WHERE t."id" = $1::uuid`;
  const rows = await tx.$queryRawUnsafe<{ team: string | null }[]>(text, ticketId);
  return rows[0]?.team ?? null;
}

/** The tickets a rule for giving out is about: the scope of a ticket `t`, as SQL. */
export const SCOPE_OF = `COALESCE(${HOLDER}::text, 'all')`;

/** A ticket as it is asked for: by its id, or by its reference. */
type OneTicket = { id: string } | { reference: string };

async function ask<R extends object>(text: string, values: unknown[], tx: Tx | undefined): Promise<R[]> {
  return tx ? tx.$queryRawUnsafe<R[]>(text, ...values) : (await pool().query<R>(text, values)).rows;
}

/** As what a colleague may work on a ticket; null where they do not see it, and where there is none. In: also the transaction under way, if any. */
export async function roleOnTicket(of: OneTicket, staffId: string, tx?: Tx): Promise<Role | null> {
  const [column, value] = "id" in of ? [`t."id" = $1::uuid`, of.id] : [`t."reference" = $1`, of.reference];
  const text = `SELECT ${ROLE_ON} AS "role" FROM "Ticket" t JOIN "Staff" p ON p."id" = $2::uuid WHERE ${column}`;
  const rows = await ask<{ role: Role | null }>(text, [value, staffId], tx);
  return rows[0]?.role ?? null;
}

/**
 * As what a colleague may work on a ticket's request, were it for another right, and the name of the team that would hold it. Out: nulls where they would not see it, and where no team holds it.
 */
export async function whoseWouldBe(
  { ticketId, right }: { ticketId: string; right: string },
  staffId: string,
): Promise<{ role: Role | null; team: string | null }> {
  const text = `SELECT ${ROLE_ON} AS "role", (SELECT e."name" FROM "Team" e WHERE e."id" = ${HOLDER}) AS "team"
    FROM (SELECT "id", "policyVersionId", $2::text AS "right", "contactDigest" FROM "Ticket" WHERE "id" = $1::uuid) t JOIN "Staff" p ON p."id" = $3::uuid`;
  const { rows } = await pool().query<{ role: Role | null; team: string | null }>(text, [ticketId, right, staffId]);
  return rows[0] ?? { role: null, team: null };
}

/** Of some references, those of tickets a colleague sees. */
export async function seenOf(references: readonly string[], staffId: string): Promise<ReadonlySet<string>> {
  if (references.length === 0) return new Set();
  const text = `SELECT t."reference" FROM "Ticket" t WHERE t."reference" = ANY($1::text[]) AND ${seenBy("$2::uuid")}`;
  const { rows } = await pool().query<{ reference: string }>(text, [references, staffId]);
  return new Set(rows.map(({ reference }) => reference));
}

/**
 * Of a visit's tickets, those whose part of its letter somebody may read who was let in to one of them: that one, and the others they see. One that is
 * about a minor opens by its own door alone. In: the tickets' ids, the one they are at; and the transaction under way, if any.
 */
export async function seenBeside(
  ticketId: string,
  among: readonly string[],
  staffId: string,
  tx?: Tx,
): Promise<ReadonlySet<string>> {
  const others = [...new Set(among)].filter((id) => id !== ticketId);
  if (others.length === 0) return new Set([ticketId]);
  const text = `SELECT t."id", t."ageBand" FROM "Ticket" t WHERE t."id" = ANY($1::uuid[]) AND ${seenBy("$2::uuid")}`;
  const rows = await ask<{ id: string; ageBand: string | null }>(text, [others, staffId], tx);
  return new Set([ticketId, ...rows.filter((row) => !concernsMinor(row)).map(({ id }) => id)]);
}

/** Of some tickets, those a colleague does not see, each with the name of the team that holds it; null where none does. */
export async function heldElsewhere(
  ticketIds: readonly string[],
  staffId: string,
): Promise<Map<string, string | null>> {
  const text = `SELECT t."id", (SELECT e."name" FROM "Team" e WHERE e."id" = ${HOLDER}) AS "team" FROM "Ticket" t
    WHERE t."id" = ANY($1::uuid[]) AND NOT ${seenBy("$2::uuid")}`;
  const { rows } = await pool().query<{ id: string; team: string | null }>(text, [ticketIds, staffId]);
  return new Map(rows.map(({ id, team }) => [id, team]));
}

/** A colleague who has to do with a ticket, with what they are on it. */
export type OnTicket = { id: string; name: string; locale: string; role: Role };

/** The active colleagues who may do something on a ticket, by name. In: the ticket, what they may do; and the transaction under way, if any. */
export async function staffOnTicket(ticketId: string, permission: Permission, tx?: Tx): Promise<OnTicket[]> {
  const roles = ROLES.filter((role) => may(role, permission));
  const text = `SELECT * FROM (SELECT p."id", p."name", p."locale", ${ROLE_ON} AS "role" FROM "Ticket" t CROSS JOIN "Staff" p
    WHERE t."id" = $1::uuid AND p."active") each WHERE "role" = ANY($2::text[]) ORDER BY "name", "id"`;
  return ask<OnTicket>(text, [ticketId, roles], tx);
}
