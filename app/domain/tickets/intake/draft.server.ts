import { randomUUID } from "node:crypto";
import { db } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { hmac, randomToken, sha256 } from "#app/platform/seal/secret.server";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import { draftFiles } from "../filing/draft-files.server";
import { lifeFrom, sealDraftAnswers, unsealDraftAnswers } from "../filing/draft.server";
import type { IntakeAnswers, WholeIntake } from "./intake";

/** A request one of ours is taking in. `ticketId` once it is filed. */
export type Intake = { id: string; policy: PublishedPolicy; answers: IntakeAnswers; ticketId: string | null };

/** Begins to take a request in, under the policy in force. No browser holds it: it is found by its id, by the one who began it. Out: its id. */
export async function startIntake(policy: PublishedPolicy, staffId: string, now: Date): Promise<string> {
  const id = randomUUID();
  await db().draft.create({
    data: {
      id,
      staffId,
      tokenHash: sha256(randomToken()),
      policyVersionId: policy.id,
      answersSealed: sealDraftAnswers(id, {}),
      createdAt: now,
      updatedAt: now,
      expiresAt: lifeFrom(now),
    },
  });
  return id;
}

/** What a draft's row holds. */
export function intakeAnswers(row: { id: string; answersSealed: Uint8Array }): IntakeAnswers {
  return unsealDraftAnswers(row);
}

/** What a colleague began to take in; null where there is none of theirs, or it has expired. */
export async function findIntake(id: string, staffId: string, now: Date): Promise<Intake | null> {
  if (!isUuid(id)) return null;
  const row = await db().draft.findFirst({ where: { id, staffId, expiresAt: { gt: now } } });
  if (!row) return null;
  const { policyVersionId, ticketId } = row;
  return {
    id,
    policy: await loadPolicyVersion(policyVersionId),
    answers: ticketId ? {} : intakeAnswers(row),
    ticketId,
  };
}

/** Keeps what was taken down, and prolongs its life. Out: whether it was kept: not once it is filed or gone. */
export async function saveIntake(id: string, answers: IntakeAnswers, now: Date): Promise<boolean> {
  const { count } = await db().draft.updateMany({
    where: { id, staffId: { not: null }, ticketId: null, expiresAt: { gt: now } },
    data: { answersSealed: sealDraftAnswers(id, answers), updatedAt: now, expiresAt: lifeFrom(now) },
  });
  return count === 1;
}

/** What a colleague has not finished taking in, the newest first: nothing of the person, whom another may see over their shoulder. */
export async function listIntakes(
  staffId: string,
  now: Date,
): Promise<{ id: string; policy: PublishedPolicy; startedAt: Date }[]> {
  const rows = await db().draft.findMany({
    where: { staffId, ticketId: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, policyVersionId: true, createdAt: true },
  });
  const loaded = rows.map(async ({ id, policyVersionId, createdAt }) => ({
    id,
    policy: await loadPolicyVersion(policyVersionId),
    startedAt: createdAt,
  }));
  return Promise.all(loaded);
}

/** Everything the check page shows, as one short text: the same while nothing of it changes, and nothing can be read from it. */
export function intakeState(
  id: string,
  policyVersionId: string,
  whole: WholeIntake,
  fileIds: readonly string[],
): string {
  const { rights, requester, who, age, guardian, guardianContact, whats, contact, came, words } = whole;
  const told = [rights, requester, who, age, guardian, guardianContact, whats, contact, came, words];
  const shown = JSON.stringify([policyVersionId, ...told, [...fileIds].sort()]);
  return Buffer.from(hmac("draft-state", `${id}:${shown}`)).toString("base64url");
}

/** The scans that came with it, oldest first. */
export const intakeFiles = draftFiles;
