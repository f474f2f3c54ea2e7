import { db, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { PolicyProposal } from "#app/platform/generated/client";
import { textSchema } from "../../language";
import { recordStaff } from "../../journal/record.server";
import type { StaffEvent } from "../../journal/staff-events";
import { refuse, type Outcome } from "../../refusal";
import { tellDecided } from "./tell-of-proposal.server";
import { OPEN, type Notes, type Proposal, type ProposalKind, type ProposalStatus } from "./proposal";

/** A row as the domain reads it. */
export function asProposal(row: PolicyProposal): Proposal {
  return {
    ...row,
    kind: row.kind as ProposalKind,
    status: row.status as ProposalStatus,
    notes: row.notes as Notes,
    instead: row.instead === null ? null : textSchema.parse(row.instead),
  };
}

/** The draft a proposal is about, as it is now: whose row the transaction holds, so that nobody saves or throws it away meanwhile. Null where it is gone. */
export async function holdDraft(tx: Tx, policyId: string) {
  await tx.$queryRaw`SELECT 1 FROM "PolicyDraft" WHERE "policyId" = ${policyId} FOR UPDATE`;
  return tx.policyDraft.findUnique({ where: { policyId } });
}

/** Whether the draft of a proposal is still what was proposed; what has none is. */
export function isAsProposed(
  { draftId, draftVersion }: Pick<Proposal, "draftId" | "draftVersion">,
  draft: { id: string; version: number } | null,
): boolean {
  return draftId === null || (draft?.id === draftId && draft.version === draftVersion);
}

/** Ends what was proposed about a draft that is another by now: nobody can agree to what nobody saw. */
export async function endAsVoid(tx: Tx, proposal: Proposal, now: Date): Promise<void> {
  const { id } = proposal;
  await tx.policyProposal.updateMany({
    where: { id, status: { in: [...OPEN] } },
    data: { status: "void" satisfies ProposalStatus, doneAt: now },
  });
  await tellDecided(tx, proposal, null, now);
}

/** An open proposal by its id, whose row the transaction holds. Out: refused with `policy-proposal-over` where it is none any more. */
export async function holdOpen(tx: Tx, id: string): Promise<Outcome<{ proposal: Proposal }>> {
  if (!isUuid(id)) return refuse("policy-proposal-over");
  await tx.$queryRaw`SELECT 1 FROM "PolicyProposal" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.policyProposal.findFirst({ where: { id, status: { in: [...OPEN] } } });
  return row ? { ok: true, proposal: asProposal(row) } : refuse("policy-proposal-over");
}

/** The open proposal about a policy; null where there is none. */
export async function findOpen(policyId: string, client: Pick<Tx, "policyProposal"> = db()): Promise<Proposal | null> {
  const row = await client.policyProposal.findFirst({ where: { policyId, status: { in: [...OPEN] } } });
  return row && asProposal(row);
}

type PolicyEvent = Extract<StaffEvent, { kind: `policy-${string}` }>["kind"];

/** Writes into a colleague's chain what they did about a policy, or, without `byThem`, what came of it by itself. */
export async function noteAct(
  tx: Tx,
  kind: PolicyEvent,
  { id: proposalId, policyId, kind: act }: Pick<Proposal, "id" | "policyId" | "kind">,
  { staffId, byThem, at }: { staffId: string; byThem: boolean; at: Date },
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Staff" WHERE "id" = ${staffId}::uuid FOR UPDATE`;
  await recordStaff(tx, staffId, byThem ? { kind: "staff", id: staffId } : { kind: "system" }, at, [
    { kind, data: { proposalId, policyId, act } },
  ]);
}
