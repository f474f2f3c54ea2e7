import { transaction, type Tx } from "#app/platform/database/db.server";
import type { Author } from "./author";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { forgetInForce, holdNewestVersion } from "../versions/published.server";
import { effectiveAt, isAhead } from "./effective";
import { isSecondPerson, type Proposal, type ProposalStatus } from "./proposal";
import { forgetRetired } from "./retired.server";
import { endAsVoid, holdDraft, holdOpen, isAsProposed, noteAct } from "./row.server";
import { tellDecided } from "./tell-of-proposal.server";
import { takeEffect } from "./take-effect.server";

type Decision = { proposalId: string; policyId: string; actor: Author; now: Date };

/** Every decision about a policy takes its rows in one order: the policy, its proposal, its draft. */
async function hold(tx: Tx, { proposalId, policyId }: Decision): Promise<Outcome<{ proposal: Proposal }>> {
  await holdNewestVersion(tx, policyId);
  const held = await holdOpen(tx, proposalId);
  return held.ok && held.proposal.policyId !== policyId ? refuse("policy-proposal-over") : held;
}

/** Whether what was proposed is still what there is; else it is void from here on. */
async function stands(tx: Tx, proposal: Proposal, now: Date): Promise<boolean> {
  if (proposal.kind === "retire") return true;
  if (isAsProposed(proposal, await holdDraft(tx, proposal.policyId))) return true;
  await endAsVoid(tx, proposal, now);
  return false;
}

/**
 * Agrees, as the second person, to what was proposed: it holds from its day on, or at once. Never who proposed it or last wrote in its draft. Out:
 * the version where it is in force already, else null, and from which instant it holds; or `not-permitted`, `same-author`, `policy-proposal-over`,
 * `policy-proposal-void`, `policy-day-over` (a retirement whose day has come).
 */
export async function agree(decision: Decision): Promise<Outcome<{ version: number | null; from: Date }>> {
  const { actor, now, policyId } = decision;
  if (!may(actor.role, "policy.agree")) return refuse("not-permitted");
  const outcome = await transaction(async (tx): Promise<Outcome<{ version: number | null; from: Date }>> => {
    const held = await hold(tx, decision);
    if (!held.ok) return held;
    const { proposal } = held;
    if (proposal.status !== "proposed") return refuse("policy-proposal-over");
    if (!isSecondPerson(proposal, actor.id)) return refuse("same-author");
    if (!(await stands(tx, proposal, now))) return refuse("policy-proposal-void");
    const { effectiveOn, zone } = proposal;
    if (proposal.kind === "retire" && !isAhead(effectiveOn ?? "", zone, now)) return refuse("policy-day-over");
    const from = effectiveAt({ effectiveOn, zone, agreedAt: now });
    const agreed = { status: "agreed" as const, decidedAt: now, decidedById: actor.id, effectiveAt: from };
    await tx.policyProposal.update({ where: { id: proposal.id }, data: agreed });
    await tellDecided(tx, proposal, actor.id, now);
    await noteAct(tx, "policy-agreed", proposal, { staffId: actor.id, byThem: true, at: now });
    if (from > now) return { ok: true, version: null, from };
    const done = await takeEffect(tx, { ...proposal, ...agreed }, now);
    return done.ok ? { ok: true, version: done.version, from } : done;
  });
  if (outcome.ok) forgetInForce(policyId);
  forgetRetired(policyId);
  return outcome;
}

/** Sends a proposal back with a reason, by anybody who may agree to one; who proposed it takes it back so. Out: ok, or `not-permitted`, `policy-proposal-over`. */
export async function sendBack(decision: Decision & { reason: string }): Promise<Outcome> {
  return end(decision, "proposed", "sent-back");
}

/** Calls off what was agreed to and has not begun to hold, by anybody who may propose or agree. Out: ok, or `not-permitted`, `policy-proposal-over`. */
export async function callOff(decision: Decision & { reason: string }): Promise<Outcome> {
  return end(decision, "agreed", "called-off");
}

async function end(
  decision: Decision & { reason: string },
  from: ProposalStatus,
  to: "sent-back" | "called-off",
): Promise<Outcome> {
  const { actor, now, reason, policyId } = decision;
  if (!may(actor.role, "policy.agree")) return refuse("not-permitted");
  const outcome = await transaction(async (tx): Promise<Outcome> => {
    const held = await hold(tx, decision);
    if (!held.ok) return held;
    const { proposal } = held;
    const begun = proposal.effectiveAt !== null && proposal.effectiveAt <= now;
    if (proposal.status !== from || begun) return refuse("policy-proposal-over");
    // Who agreed stays on record in their own chain; who ended it stands here.
    await tx.policyProposal.update({
      where: { id: proposal.id },
      data: { status: to, reason, decidedAt: now, decidedById: actor.id, doneAt: now },
    });
    await tellDecided(tx, proposal, actor.id, now);
    await noteAct(tx, `policy-${to}`, proposal, { staffId: actor.id, byThem: true, at: now });
    return { ok: true };
  });
  forgetRetired(policyId);
  return outcome;
}
