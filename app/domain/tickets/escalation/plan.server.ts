import { db } from "#app/platform/database/db.server";
import { editedMeanwhile } from "../../journal/edited-meanwhile.server";
import { recordStaff } from "../../journal/record.server";
import { asManager } from "../../people/colleagues/lock.server";
import { refuse, type Outcome } from "../../refusal";
import { inOrder, planLine, stepsSchema, type Step } from "./steps";

/** The plan of all policies without one of their own. */
export const FOR_ALL = "";

/** All plans by policy, that for all under `FOR_ALL`. */
export async function loadPlans(): Promise<ReadonlyMap<string, Step[]>> {
  const rows = await db().escalationPlan.findMany({ take: 10_000 });
  return new Map(rows.map(({ policyId, steps }) => [policyId, inOrder(stepsSchema.parse(steps))]));
}

/** The steps of a policy: its own plan's, else those for all; none where nobody laid down any. */
export function stepsOf(plans: ReadonlyMap<string, Step[]>, policyId: string): Step[] {
  return plans.get(policyId) ?? plans.get(FOR_ALL) ?? [];
}

type Setting = {
  policyId: string;
  steps: readonly Step[] | null;
  /** The plan of its own that was seen, as `planLine` writes it; null where none was shown. */
  seen: string | null;
  actor: { id: string };
  now: Date;
};

/**
 * Lays down who is told when, for a policy or (`FOR_ALL`) for all without a plan of their own; null gives a policy the plan for all again. It holds for every open ticket from the next look on; what was told stays told.
 * Out: ok, or `not-permitted`, `policy-gone` (there is no such policy), `edited-meanwhile` (it is another than was seen).
 */
export function setPlan(asked: Setting): Promise<Outcome> {
  return asManager<Outcome>({ kind: "staff", id: asked.actor.id }, async (tx) => {
    const { policyId, steps, seen, actor, now } = asked;
    const known = policyId === FOR_ALL || (await tx.policyVersion.findFirst({ where: { policyId } })) !== null;
    if (!known) return refuse("policy-gone");
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`escalation-plan:${policyId}`}))::text`;
    const present = await tx.escalationPlan.findUnique({ where: { policyId } });
    if (seen !== null && seen !== planLine(present && stepsSchema.parse(present.steps)))
      return editedMeanwhile(tx, ["escalation-plan-set"], { policyId });
    const plan = steps && inOrder(stepsSchema.parse(steps));
    const changed = { changedAt: now, changedById: actor.id };
    if (plan)
      await tx.escalationPlan.upsert({
        where: { policyId },
        create: { policyId, steps: plan, ...changed },
        update: { steps: plan, ...changed },
      });
    else await tx.escalationPlan.deleteMany({ where: { policyId } });
    const said = plan && plan.map(({ to, days }) => `${to}:${days}`);
    await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, [
      { kind: "escalation-plan-set", data: { policyId, steps: said } },
    ]);
    return { ok: true };
  });
}
