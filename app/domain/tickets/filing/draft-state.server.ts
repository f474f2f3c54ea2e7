import { db } from "#app/platform/database/db.server";
import { hmac } from "#app/platform/seal/secret.server";
import type { FiledAnswers } from "./answers";
import type { Draft } from "./draft.server";
import { draftFiles } from "./draft-files.server";
import { completeAnswers } from "./journey";

/** Everything a check page shows of a draft: under which words of the policy, what was answered, and which files are with it. */
export type ShownDraft = { id: string; policyVersionId: string; answers: FiledAnswers; fileIds: readonly string[] };

/**
 * A draft's state as one short text: the same while nothing of it changes, and nothing can be read from it. Forms carry it, so that
 * what is filed is what was seen.
 */
export function draftState({ id, policyVersionId, answers, fileIds }: ShownDraft): string {
  const { rights, requester, who, age, guardian, guardianContact, whats, contact } = answers;
  const told = [rights, requester, who, age, guardian, guardianContact, whats, contact];
  const shown = JSON.stringify([policyVersionId, ...told, [...fileIds].sort()]);
  return Buffer.from(hmac("draft-state", `${id}:${shown}`)).toString("base64url");
}

/** The state a draft is in now; null while a question is open. */
export async function findDraftState({ id, policy, answers }: Draft): Promise<string | null> {
  const complete = completeAnswers(answers, policy.profile);
  if (!complete) return null;
  const files = await draftFiles(id);
  return draftState({ id, policyVersionId: policy.id, answers: complete, fileIds: files.map((file) => file.id) });
}

/** Notes that the check page of a draft was sent off in this state: its code's page shows no other. */
export async function confirmState(draftId: string, state: string): Promise<void> {
  await db().draft.updateMany({ where: { id: draftId, ticketId: null }, data: { confirmed: state } });
}

/** Whether a state is another than a page was made from, or, where the page does not say, than was confirmed. One that was never shown has nothing to differ from. */
export function hasChanged(state: string, seen: string | null, confirmed: string | null): boolean {
  const known = seen ?? confirmed;
  return known !== null && known !== state;
}
