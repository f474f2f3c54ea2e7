import { db, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { editedMeanwhile, seenMark } from "../../journal/edited-meanwhile.server";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { asManager } from "../colleagues/lock.server";
import { ALL, isGivingMode, type Fixed, type GivingMode, type GivingRule } from "./rule";

/** As many lines as anybody keeps in their head. */
const MOST_FIXED = 100;

async function fixedOf(scope: string, client: Tx = db()) {
  const rows = await client.givingFixed.findMany({
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

function linesMark(lines: readonly Fixed[]): string {
  return seenMark(lines.map(({ policyId, right, channel, staffId }) => [policyId, right, channel, staffId]));
}

/** The rule of a scope; where none was set, nobody is given anything. */
export async function findRule(scope: string): Promise<GivingRule> {
  const [row, fixed] = await Promise.all([db().givingRule.findUnique({ where: { scope } }), fixedOf(scope)]);
  return { scope, mode: modeOf(row?.mode), fixed, seen: linesMark(fixed) };
}

/** What an edit of the lines leaves in the chain of who made it. */
const FIXED_EDITS = ["giving-fixed-set", "giving-fixed-removed"] as const;

type Changing = { scope: string; actor: { id: string }; now: Date };

async function isScope(tx: Tx, scope: string): Promise<boolean> {
  if (scope === ALL) return true;
  return isUuid(scope) && (await tx.team.findFirst({ where: { id: scope, endedAt: null } })) !== null;
}

/** Sets how new tickets of a scope are given out, from the next on that nobody has. In: `seen` is the mode its page showed. Out: ok, also where it is so already, or `not-permitted`, `team-gone`, `edited-meanwhile`. */
export function setMode(asked: Changing & { mode: GivingMode; seen?: GivingMode }): Promise<Outcome> {
  return asManager<Outcome>({ kind: "staff", id: asked.actor.id }, async (tx) => {
    const { scope, mode, seen, actor, now } = asked;
    if (!(await isScope(tx, scope))) return refuse("team-gone");
    const before = await tx.givingRule.findUnique({ where: { scope } });
    if (before?.mode === mode) return { ok: true };
    if (seen && seen !== modeOf(before?.mode)) return editedMeanwhile(tx, ["giving-rule-set"], { scope });
    const changed = { mode, changedAt: now, changedById: actor.id };
    await tx.givingRule.upsert({ where: { scope }, create: { scope, ...changed }, update: changed });
    await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, [
      { kind: "giving-rule-set", data: { scope, mode } },
    ]);
    return { ok: true };
  });
}

/** Lays down who always gets new tickets of a kind; whoever had exactly that before has it no more. In: `seen` is the mark of the lines its page was made from. Out: ok, or `not-permitted`, `team-gone`, `colleague-gone` (an account that has ended), `fixed-too-many`, `edited-meanwhile`. */
export function setFixed(asked: Changing & { fixed: Fixed; seen?: string }): Promise<Outcome> {
  return asManager<Outcome>({ kind: "staff", id: asked.actor.id }, async (tx) => {
    const { scope, fixed, seen, actor, now } = asked;
    if (!(await isScope(tx, scope))) return refuse("team-gone");
    const { policyId, right, channel, staffId } = fixed;
    if (seen && seen !== linesMark(await fixedOf(scope, tx))) return editedMeanwhile(tx, FIXED_EDITS, { scope });
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

/** Takes such a line away. In: `seen` is the colleague it named. Out: ok, also where it is gone already, or `not-permitted`, `edited-meanwhile` (it names another by now). */
export function removeFixed(asked: Changing & { id: string; seen?: string }): Promise<Outcome> {
  return asManager<Outcome>({ kind: "staff", id: asked.actor.id }, async (tx) => {
    const { scope, id, seen, actor, now } = asked;
    const row = isUuid(id) ? await tx.givingFixed.findFirst({ where: { id, scope } }) : null;
    if (!row) return { ok: true };
    const { policyId, right, channel, staffId } = row;
    if (seen && seen !== staffId) return editedMeanwhile(tx, FIXED_EDITS, { scope, policyId, right, channel });
    await tx.givingFixed.delete({ where: { id } });
    await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, [
      { kind: "giving-fixed-removed", data: { scope, policyId, right, channel, staffId } },
    ]);
    return { ok: true };
  });
}
