import { transaction } from "#app/platform/database/db.server";
import { issueCode, type CodeHolder } from "../../identity/issue-code.server";
import { refuse, type Outcome } from "../../refusal";
import { completeAnswers } from "./journey";
import type { Draft } from "./draft.server";

/** A filing code is bound to the draft and the address: change the address, and the code sent to the old one is worth nothing. */
export function codeHolder(draftId: string, email: string): CodeHolder & { purpose: "file" } {
  return { purpose: "file", holder: `${draftId}:${email}`, draftId };
}

/** Sends the code that files a draft to the contact it names. Refuses while a question is open, and within a minute of the last code. */
export async function sendFilingCode(draft: Draft, now: Date): Promise<Outcome> {
  const answers = completeAnswers(draft.answers, draft.policy.profile);
  if (!answers) return refuse("draft-incomplete");
  const { email, letterLocale } = answers.contact;
  return transaction((tx) => issueCode(tx, codeHolder(draft.id, email), email, letterLocale, now));
}
