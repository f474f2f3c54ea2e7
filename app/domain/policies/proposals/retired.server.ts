import { db, pool } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { textSchema, type Text } from "../../language";

/** How the retirement of a policy stands: told ahead, or here. `on`: the first civil day, in its zone, on which it takes no new requests. */
export type Retirement = { state: "ahead" | "retired"; on: CivilDate; instead: Text; successorId: string | null };

type Row = { policyId: string; effectiveOn: string; zone: string; instead: unknown; successorId: string | null };

/** How old the answer may be, in milliseconds. Its day is always ahead when it is agreed to, so nobody meets a portal that should be closed. */
const FRESH_MS = 5_000;
const known = new Map<string, { row: Row | null; readAt: number }>();

function agreed(policyId: string | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "policyId", "effectiveOn", "zone", "instead", "successorId" FROM "PolicyProposal"
    WHERE "policyId" = ${policyId} AND "kind" = 'retire' AND "status" IN ('agreed', 'done') LIMIT 1`;
}

function standing({ effectiveOn, zone, instead, successorId }: Row, now: Date): Retirement {
  const state = civilDateIn(now, zone) < effectiveOn ? "ahead" : "retired";
  return { state, on: effectiveOn, instead: textSchema.parse(instead), successorId };
}

/** The retirement of a policy, agreed to; null where there is none. Its day is kept by the calendar, not by a timer. May be up to five seconds old. */
export async function findRetirement(policyId: string, now: Date): Promise<Retirement | null> {
  const fresh = known.get(policyId);
  if (fresh && Math.abs(now.getTime() - fresh.readAt) < FRESH_MS) return fresh.row && standing(fresh.row, now);
  const { text, values } = agreed(policyId);
  const { rows } = await pool().query<Row>({ name: "policy-retired", text, values });
  const row = rows[0] ?? null;
  known.set(policyId, { row, readAt: now.getTime() });
  return row && standing(row, now);
}

/** Lets this process see at once what was agreed to or called off. */
export function forgetRetired(policyId: string): void {
  known.delete(policyId);
}

/** The retirements there are, by policy. In: the instant. */
export async function listRetirements(now: Date): Promise<Map<string, Retirement>> {
  const rows = await db().policyProposal.findMany({ where: { kind: "retire", status: { in: ["agreed", "done"] } } });
  return new Map(rows.flatMap((row) => (row.effectiveOn ? [[row.policyId, standing(row as Row, now)]] : [])));
}

/** The policies that are retired at an instant, by id. */
export async function listRetired(now: Date): Promise<Set<string>> {
  const all = await listRetirements(now);
  return new Set([...all].flatMap(([policyId, { state }]) => (state === "retired" ? [policyId] : [])));
}

/** The first civil day on which a policy takes no new requests, as a value in a statement: null where it is not retired. In: the policy, as a column of that statement. */
export function retiredOnOf(policyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT "effectiveOn" FROM (${agreed(policyId)}) AS "retired")`;
}
