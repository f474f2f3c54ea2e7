import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { refuse, type Outcome } from "../../refusal";
import { forgetInForce, holdNewestVersion, publishPolicy } from "../versions/published.server";
import { readyDraft } from "../versions/ready-draft.server";
import type { Proposal, ProposalStatus } from "./proposal";
import { endAsVoid, holdOpen, noteAct } from "./row.server";

/**
 * Makes what was agreed to so, inside the transaction that holds its policy and its row: a version that is in force from the instant it was agreed
 * for, however late this runs, and the end of its draft. A policy that is retired takes no requests from its day on whether this runs or not; here
 * it is only written down. Out: the version (null for a retirement), or `policy-proposal-void`.
 */
export async function takeEffect(tx: Tx, proposal: Proposal, now: Date): Promise<Outcome<{ version: number | null }>> {
  const { id, policyId, draftId, draftVersion, against, effectiveAt, proposedById, decidedById } = proposal;
  let version: number | null = null;
  if (proposal.kind === "publish") {
    const ready = await readyDraft(tx, { policyId, seen: draftVersion ?? 0, against });
    if (!ready.ok || ready.draft.id !== draftId) {
      await endAsVoid(tx, proposal, now);
      return refuse("policy-proposal-void");
    }
    const published = await publishPolicy(tx, ready.profile, proposedById, effectiveAt ?? now, ready.papers);
    version = published.version;
    await tx.policyDraft.delete({ where: { policyId } });
  }
  await tx.policyProposal.update({
    where: { id },
    data: { status: "done" satisfies ProposalStatus, version, doneAt: now },
  });
  await noteAct(tx, "policy-took-effect", proposal, { staffId: decidedById ?? proposedById, byThem: false, at: now });
  return { ok: true, version };
}

/** Makes so what was agreed to and whose instant has come, each in a transaction of its own; run twice, or by two at once, it is done once. In: the instant. Out: how many. */
export async function takeEffectDue(now: Date): Promise<number> {
  const due = await db().policyProposal.findMany({
    where: { status: "agreed" satisfies ProposalStatus, effectiveAt: { lte: now } },
    orderBy: { effectiveAt: "asc" },
    select: { id: true, policyId: true },
  });
  let done = 0;
  for (const { id, policyId } of due) {
    const outcome = await transaction(async (tx) => {
      await holdNewestVersion(tx, policyId);
      const held = await holdOpen(tx, id);
      if (!held.ok || held.proposal.status !== "agreed") return refuse("policy-proposal-over");
      return takeEffect(tx, held.proposal, now);
    });
    if (!outcome.ok) continue;
    forgetInForce(policyId);
    done += 1;
  }
  return done;
}
