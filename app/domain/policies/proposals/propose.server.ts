import { transaction, type Tx } from "#app/platform/database/db.server";
import type { Author } from "./author";
import { may } from "../../people/permissions";
import type { CivilDate } from "../../clock/dates/civil-date";
import type { Text } from "../../language";
import { refuse, type Outcome } from "../../refusal";
import { draftMoved } from "../versions/policy-draft.server";
import { readyDraft } from "../versions/ready-draft.server";
import { holdNewestVersion } from "../versions/published.server";
import { isAhead, isTooFar } from "./effective";
import type { Notes, ProposalKind, ProposalStatus } from "./proposal";
import { tellProposed } from "./tell-of-proposal.server";
import { endAsVoid, findOpen, holdDraft, isAsProposed, noteAct } from "./row.server";

type Asked = { policyId: string; note: string; actor: Author; now: Date };

/** Ends an open proposal that is void by now, so that another can be made. Out: refused where one is open. */
async function makeRoom(tx: Tx, policyId: string, now: Date): Promise<Outcome> {
  const open = await findOpen(policyId, tx);
  if (!open) return { ok: true };
  if (isAsProposed(open, await holdDraft(tx, policyId))) return refuse("policy-proposal-open");
  await endAsVoid(tx, open, now);
  return { ok: true };
}

/** The retirement of a policy that was agreed to, whether its day has come or not. */
async function isRetiring(tx: Tx, policyId: string): Promise<boolean> {
  return (
    (await tx.policyProposal.count({
      where: {
        policyId,
        kind: "retire" satisfies ProposalKind,
        status: { in: ["agreed", "done"] satisfies ProposalStatus[] },
      },
    })) > 0
  );
}

/** A day that is to come in a zone, or refused: one that has begun, and one nobody plans for. */
function dayToCome(day: CivilDate, zone: string, now: Date): Outcome {
  if (!isAhead(day, zone, now)) return refuse("policy-day-over");
  return isTooFar(day, zone, now) ? refuse("policy-day-far") : { ok: true };
}

/**
 * Asks a second person to agree that a draft, as it was seen and compared, becomes the next version: as soon as they agree, or from the beginning of
 * a later civil day in the zone of the version to come. Out: the proposal's id, or `not-permitted`, `policy-proposal-open`, `policy-retired`,
 * `policy-day-over`, `policy-day-far`, or what `readyDraft` refuses; `policy-draft-moved` with who saved it (`by`).
 */
export async function proposePublishing({
  policyId,
  seen,
  against,
  effectiveOn,
  note,
  actor,
  now,
}: Asked & { seen: number; against: number | null; effectiveOn: CivilDate | null }): Promise<
  Outcome<{ proposalId: string }>
> {
  if (!may(actor.role, "policy.manage")) return refuse("not-permitted");
  const outcome = await transaction(async (tx): Promise<Outcome<{ proposalId: string }>> => {
    const ready = await readyDraft(tx, { policyId, seen, against });
    if (!ready.ok) return ready;
    if (await isRetiring(tx, policyId)) return refuse("policy-retired");
    const { draft, profile } = ready;
    const day = effectiveOn === null ? ({ ok: true } as const) : dayToCome(effectiveOn, profile.zone, now);
    if (!day.ok) return day;
    const room = await makeRoom(tx, policyId, now);
    if (!room.ok) return room;
    const row = await tx.policyProposal.create({
      data: {
        policyId,
        kind: "publish" satisfies ProposalKind,
        status: "proposed" satisfies ProposalStatus,
        draftId: draft.id,
        draftVersion: draft.version,
        against,
        note,
        notes: draft.notes as Notes,
        effectiveOn,
        zone: profile.zone,
        proposedAt: now,
        proposedById: actor.id,
        editedById: draft.updatedBy,
      },
    });
    await tellProposed(tx, row, now);
    await noteAct(tx, "policy-proposed", { ...row, kind: "publish" }, { staffId: actor.id, byThem: true, at: now });
    return { ok: true, proposalId: row.id };
  });
  return !outcome.ok && outcome.refusal === "policy-draft-moved" ? draftMoved(policyId) : outcome;
}

/**
 * Asks a second person to agree that a policy takes no new requests from a later civil day on, in its zone. In: what its portal says people do
 * instead, in every language, and the policy that takes its place, if any. Out: the proposal's id, or `not-permitted`, `policy-gone`,
 * `policy-proposal-open`, `policy-retired`, `policy-day-over`, `policy-day-far`, `policy-successor-unusable`.
 */
export async function proposeRetiring({
  policyId,
  retiredOn,
  instead,
  successorId,
  note,
  actor,
  now,
}: Asked & { retiredOn: CivilDate; instead: Text; successorId: string | null }): Promise<
  Outcome<{ proposalId: string }>
> {
  if (!may(actor.role, "policy.manage")) return refuse("not-permitted");
  return transaction(async (tx): Promise<Outcome<{ proposalId: string }>> => {
    // The successor first: two policies that name each other are held in one order.
    const successor =
      successorId === null ? null : await tx.policyVersion.findFirst({ where: { policyId: successorId } });
    if (successorId !== null && (!successor || successorId === policyId || (await isRetiring(tx, successorId))))
      return refuse("policy-successor-unusable");
    const newest = await holdNewestVersion(tx, policyId);
    if (!newest) return refuse("policy-gone");
    if (await isRetiring(tx, policyId)) return refuse("policy-retired");
    const day = dayToCome(retiredOn, newest.profile.zone, now);
    if (!day.ok) return day;
    const room = await makeRoom(tx, policyId, now);
    if (!room.ok) return room;
    const row = await tx.policyProposal.create({
      data: {
        policyId,
        kind: "retire" satisfies ProposalKind,
        status: "proposed" satisfies ProposalStatus,
        note,
        effectiveOn: retiredOn,
        zone: newest.profile.zone,
        instead,
        successorId,
        proposedAt: now,
        proposedById: actor.id,
      },
    });
    await tellProposed(tx, row, now);
    await noteAct(tx, "policy-proposed", { ...row, kind: "retire" }, { staffId: actor.id, byThem: true, at: now });
    return { ok: true, proposalId: row.id };
  });
}
