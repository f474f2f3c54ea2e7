import { pool, transaction, type Tx } from "#app/platform/database/db.server";
import { deskToday } from "../../clock/calendar/desk-day";
import type { CivilDate } from "../../clock/dates/civil-date";
import { fixedFor, isGivingMode, ALL, type GivingMode } from "../../people/giving/rule";
import { handTo } from "../moves/hand-to.server";
import { eachTicket } from "../ticket/each-ticket.server";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { SCOPE_OF, teamOfTicket } from "../ticket/seen-by.server";
import { candidatesFor } from "./candidates.server";
import { canBeGiven, choose, type Candidate } from "./choose";

type Waiting = { id: string; receivedAt: Date };

const RULES = `SELECT g."scope" FROM "GivingRule" g WHERE g."mode" <> 'nobody' OR EXISTS (SELECT 1 FROM "GivingFixed" f WHERE f."scope" = g."scope")`;

/** What nobody has and nobody has begun, where a rule gives it out; what came first is first. Where there is no rule, no ticket is looked at. */
const NEXT = `SELECT t."id", t."receivedAt" FROM "Ticket" t WHERE EXISTS (${RULES}) AND t."open" AND t."status" = 'received' AND t."assigneeId" IS NULL AND t."mergedIntoId" IS NULL
  AND ${SCOPE_OF} IN (${RULES})
  AND ($1::timestamptz IS NULL OR (t."receivedAt", t."id") > ($1::timestamptz, $2::uuid)) ORDER BY t."receivedAt", t."id" LIMIT $3`;

async function nextWaiting(after: Waiting | null, limit: number): Promise<Waiting[]> {
  return (await pool().query<Waiting>(NEXT, [after?.receivedAt ?? null, after?.id ?? null, limit])).rows;
}

/** Takes a scope's rule for the rest of the transaction: of two that give out, the second sees what the first gave to whom. */
async function lockRule(tx: Tx, scope: string): Promise<GivingMode | null> {
  const rows = await tx.$queryRaw<
    { mode: string }[]
  >`SELECT "mode" FROM "GivingRule" WHERE "scope" = ${scope} FOR UPDATE`;
  const mode = rows[0]?.mode;
  return mode !== undefined && isGivingMode(mode) ? mode : null;
}

type Given = { to: Candidate; rule: "fixed" | "fixed-stand-in" | GivingMode };

/** Who stands in for an absent colleague today; null for nobody. */
async function standInOf(tx: Tx, staffId: string, today: CivilDate): Promise<string | null> {
  const absence = await tx.staffAbsence.findFirst({
    where: { staffId, endedAt: null, fromOn: { lte: today }, toOn: { gte: today } },
    select: { standInId: true },
  });
  return absence?.standInId ?? null;
}

/** Whoever always gets tickets of this kind, or stands in for them; null where nobody does, or they cannot be given it. */
async function fixedOne(
  tx: Tx,
  ticket: LockedTicket,
  scope: string,
  candidates: readonly Candidate[],
  today: CivilDate,
): Promise<Given | null> {
  const lines = await tx.givingFixed.findMany({ where: { scope } });
  if (lines.length === 0) return null;
  const { policyId } = await tx.policyVersion.findUniqueOrThrow({
    where: { id: ticket.policyVersionId },
    select: { policyId: true },
  });
  const fit = (id: string | null) => candidates.find((each) => each.id === id && canBeGiven(each));
  for (const { staffId } of fixedFor(lines, { ...ticket, policyId })) {
    const own = fit(staffId);
    if (own) return { to: own, rule: "fixed" };
    const standIn = fit(await standInOf(tx, staffId, today));
    if (standIn) return { to: standIn, rule: "fixed-stand-in" };
  }
  return null;
}

/** Whether a colleague's account is on; it cannot be ended before the transaction is over. */
async function holdActive(tx: Tx, staffId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { active: boolean }[]
  >`SELECT "active" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR SHARE`;
  return rows[0]?.active ?? false;
}

async function noteTurn(tx: Tx, scope: string, staffId: string): Promise<void> {
  const last = await tx.givingTurn.aggregate({ where: { scope }, _max: { turn: true } });
  const turn = (last._max.turn ?? 0) + 1;
  const key = { scope, staffId };
  await tx.givingTurn.upsert({ where: { scope_staffId: key }, create: { ...key, turn }, update: { turn } });
}

/**
 * Gives a ticket that nobody has to whom the rule of its team says, with its journal line and a line in their inbox. Run twice, late or by two workers at once, one gets it, once. Out: whether it was given now; not
 * where it has begun or is somebody's, no rule gives it out, or there is nobody who can be given it: then it stays in the queue.
 */
export async function giveOut(ticketId: string, now: Date): Promise<boolean> {
  const today = deskToday(now);
  return transaction(async (tx) => {
    const scope = (await teamOfTicket(ticketId, tx)) ?? ALL;
    const mode = await lockRule(tx, scope);
    const ticket = mode === null ? null : await lockTicket(tx, ticketId);
    if (mode === null || !ticket?.open || ticket.status !== "received" || ticket.assigneeId !== null) return false;
    const candidates = await candidatesFor(tx, ticket, scope, today);
    const chosen = choose(mode, candidates);
    const given = (await fixedOne(tx, ticket, scope, candidates, today)) ?? (chosen && { to: chosen, rule: mode });
    if (!given || !(await holdActive(tx, given.to.id))) return false;
    await noteTurn(tx, scope, given.to.id);
    const why = { rule: given.rule, load: given.to.load };
    await handTo(tx, ticket, { toId: given.to.id, actor: { kind: "system" }, why, now });
    return true;
  });
}

/** Gives out everything that waits for it. One that cannot be given is logged and keeps no other waiting. In: the instant. Out: how many were given. */
export async function giveOutAll(now: Date): Promise<number> {
  return eachTicket<Waiting>({ name: "give-out", next: nextWaiting, work: (id) => giveOut(id, now) });
}
