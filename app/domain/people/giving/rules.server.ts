import { db, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { asManager } from "../colleagues/lock.server";
import { ALL, isGivingMode, type Fixed, type GivingMode, type GivingRule } from "./rule";

/** As many lines as anybody keeps in their head. */
const MOST_FIXED = 100;

async function fixedOf(scope: string) {
  const rows = await db().givingFixed.findMany({
    where: { scope },
    orderBy: [{ policyId: "asc" }, { right: "asc" }, { channel: "asc" }],
    take: MOST_FIXED,
    include: { staff: { select: { name: true } } },
  });
  return rows.map(({ staff: { name }, ...fixed }) => ({ ...fixed, name }));
}

function modeOf(mode: string | undefined): GivingMode {
  return mode !== undefined && isGivingMode(mode) ? mode : "nobody";
}

/** The rule of a scope; where none was set, nobody is given anything. */
export async function findRule(scope: string): Promise<GivingRule> {
  const [row, fixed] = await Promise.all([db().givingRule.findUnique({ where: { scope } }), fixedOf(scope)]);
  return { scope, mode: modeOf(row?.mode), fixed };
}

type Changing = { scope: string; actor: { id: string }; now: Date };

async function isScope(tx: Tx, scope: string): Promise<boolean> {
  if (scope === ALL) return true;
  return isUuid(scope) && (await tx.team.findFirst({ where: { id: scope, endedAt: null } })) !== null;
}

/** Sets how new tickets of a scope are given out, from the next on that nobody has. Out: ok, also where it is so already, or `not-permitted`, `team-gone`. */
export function setMode(asked: Changing & { mode: GivingMode }): Promise<Outcome> {
  return asManager<Outcome>({ kind: "staff", id: asked.actor.id }, async (tx) => {
    const { scope, mode, actor, now } = asked;
    if (!(await isScope(tx, scope))) return refuse("team-gone");
    const before = await tx.givingRule.findUnique({ where: { scope } });
    if (before?.mode === mode) return { ok: true };
    const changed = { mode, changedAt: now, changedById: actor.id };
    await tx.givingRule.upsert({ where: { scope }, create: { scope, ...changed }, update: changed });
    await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, [
      { kind: "giving-rule-set", data: { scope, mode } },
    ]);
    return { ok: true };
  });
}

/** Lays down who always gets new tickets of a kind; whoever had exactly that before has it no more. Out: ok, or `not-permitted`, `team-gone`, `colleague-gone` (an account that has ended), `fixed-too-many`. */
export function setFixed(asked: Changing & { fixed: Fixed }): Promise<Outcome> {
  return asManager<Outcome>({ kind: "staff", id: asked.actor.id }, async (tx) => {
    const { scope, fixed, actor, now } = asked;
    if (!(await isScope(tx, scope))) return refuse("team-gone");
    const { policyId, right, channel, staffId } = fixed;
    if (!(await tx.staff.findFirst({ where: { id: staffId, active: true } }))) return refuse("colleague-gone");
    if ((await tx.givingFixed.count({ where: { scope } })) >= MOST_FIXED) return refuse("fixed-too-many");
    // The rule's row is what those who give out wait for.
    await tx.givingRule.createMany({
      data: [{ scope, mode: "nobody", changedAt: now, changedById: actor.id }],
      skipDuplicates: true,
    });
    const key = { scope, policyId, right, channel };
    await tx.givingFixed.upsert({
      where: { scope_policyId_right_channel: key },
      create: { ...key, staffId },
      update: { staffId },
    });
    await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, [
      { kind: "giving-fixed-set", data: { ...key, scope, staffId } },
    ]);
    return { ok: true };
  });
}

/** Takes such a line away. Out: ok, also where it is gone already, or `not-permitted`. */
export function removeFixed(asked: Changing & { id: string }): Promise<Outcome> {
  return asManager<Outcome>({ kind: "staff", id: asked.actor.id }, async (tx) => {
    const { scope, id, actor, now } = asked;
    const row = isUuid(id) ? await tx.givingFixed.findFirst({ where: { id, scope } }) : null;
    if (!row) return { ok: true };
    const { policyId, right, channel, staffId } = row;
    await tx.givingFixed.delete({ where: { id } });
    await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, [
      { kind: "giving-fixed-removed", data: { scope, policyId, right, channel, staffId } },
    ]);
    return { ok: true };
  });
}
