import { randomUUID } from "node:crypto";
import { db } from "#app/platform/database/db.server";
import { unseal, seal } from "#app/platform/seal/seal.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import type { Answers } from "./answers";
import { storedWho, storedWhoFields } from "./clue-answers";

/** Seals a draft's answers. */
export function sealDraftAnswers(draftId: string, answers: object): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify(answers), context(draftId));
}

export const DRAFT_LIFE_DAYS = 7;

/**
 * `ticketId` once it is filed; `ledTo`: open tickets its person was led to instead of filing the same again; `confirmed`: the state in
 * which its check page was last sent off (`draft-state`).
 */
export type Draft = {
  id: string;
  answers: Answers;
  policy: PublishedPolicy;
  ticketId: string | null;
  ledTo: string[];
  confirmed: string | null;
};

function context(draftId: string): string {
  return `draft:${draftId}`;
}

/** Until when a draft lives that is written at an instant. */
export function lifeFrom(now: Date): Date {
  return new Date(now.getTime() + DRAFT_LIFE_DAYS * 86_400_000);
}

/** Begins a draft under the policy in force. Out: the draft, and the token its cookie must carry (only its hash is stored). */
export async function startDraft(
  policy: PublishedPolicy,
  answers: Answers,
  now: Date,
): Promise<{ draft: Draft; token: string }> {
  const id = randomUUID();
  const token = randomToken();
  const answersSealed = sealDraftAnswers(id, answers);
  await db().draft.create({
    data: {
      id,
      tokenHash: sha256(token),
      policyVersionId: policy.id,
      answersSealed,
      createdAt: now,
      updatedAt: now,
      expiresAt: lifeFrom(now),
    },
  });
  return { draft: { id, answers, policy, ticketId: null, ledTo: [], confirmed: null }, token };
}

/** The draft a cookie's token stands for; null when there is none or it has expired. One already filed has its ticket's id and no answers any more. */
export async function findDraft(token: string, now: Date): Promise<Draft | null> {
  const row = await db().draft.findUnique({ where: { tokenHash: sha256(token) } });
  if (!row || row.expiresAt <= now) return null;
  const answers = row.ticketId ? {} : unsealDraftAnswers(row);
  return {
    id: row.id,
    answers,
    policy: await loadPolicyVersion(row.policyVersionId),
    ticketId: row.ticketId,
    ledTo: row.ledTo,
    confirmed: row.confirmed,
  };
}

/** Keeps a draft's answers and prolongs its life. A draft already filed is not changed. Out: whether it was kept. */
export async function saveDraft(draftId: string, answers: Answers, now: Date): Promise<boolean> {
  const data = {
    answersSealed: sealDraftAnswers(draftId, answers),
    updatedAt: now,
    expiresAt: lifeFrom(now),
  };
  const { count } = await db().draft.updateMany({
    where: { id: draftId, ticketId: null, expiresAt: { gt: now } },
    data,
  });
  return count === 1;
}

/** The answers inside a draft's row, from whatever time. For the operation that files it. */
export function unsealDraftAnswers(row: { id: string; answersSealed: Uint8Array }): Answers {
  const answers = JSON.parse(unseal(row.answersSealed, context(row.id))) as Answers;
  const { who, typed } = answers;
  return {
    ...answers,
    ...(who ? { who: storedWho(who) } : {}),
    ...(typed?.who ? { typed: { ...typed, who: storedWhoFields(typed.who) } } : {}),
  };
}

/**
 * Erases what somebody filled in at a portal and did not send, its files' rows with it; what was filed is not touched. What one of ours takes in
 * may have been received in time, and is judged by that day. In: the draft, or the policy of many. Out: how many.
 */
export async function eraseUnfiled(which: { draftId: string } | { policyId: string }): Promise<number> {
  const whose = "draftId" in which ? { id: which.draftId } : { policyVersion: { policyId: which.policyId } };
  const { count } = await db().draft.deleteMany({ where: { ticketId: null, staffId: null, ...whose } });
  return count;
}
