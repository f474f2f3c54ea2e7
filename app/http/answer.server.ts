import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/policies/text";
import type { RefusalCode } from "#app/domain/refusal";

/** What each refusal is in HTTP: not found, not allowed, a conflict with what is, too often, or something to mend. */
const STATUS: Record<RefusalCode, number> = {
  "draft-gone": 410,
  "draft-incomplete": 422,
  "code-wrong": 422,
  "code-expired": 422,
  "code-spent": 422,
  "too-many-tries": 429,
  "too-many-codes": 429,
  "ticket-gone": 404,
  "file-none": 422,
  "file-empty": 422,
  "file-kind": 422,
  "file-too-large": 422,
  "file-too-many-pixels": 422,
  "file-too-many-pages": 422,
  "file-locked": 422,
  "file-broken": 422,
  "files-too-many": 422,
  "files-too-much": 422,
  "uploads-busy": 503,
  "too-many-uploads": 429,
  "moved-meanwhile": 409,
  "action-not-allowed-now": 409,
  "not-permitted": 403,
  "not-assignee": 409,
  "already-yours": 409,
  "second-person-needed": 409,
  "second-person-not-needed": 409,
  "same-person": 409,
  "refusal-not-proposed": 409,
  "finish-not-proposed": 409,
  "fee-not-proposed": 409,
  "fee-not-offered": 409,
  "fee-told": 409,
  "all-items-refused": 422,
  "item-not-allowed": 422,
  "until-not-ahead": 422,
  "ground-not-allowed": 422,
  "only-cancellations": 409,
  "cooling-off-runs": 409,
  "extension-not-offered": 409,
  "extension-used": 409,
  "extension-too-late": 409,
  "handled-before": 403,
  "blocker-unknown": 422,
  "already-open": 409,
  "policy-taken": 422,
  "policy-gone": 404,
  "policy-draft-gone": 409,
  "policy-draft-moved": 409,
  "policy-version-moved": 409,
  "policy-incomplete": 409,
  "policy-unchanged": 409,
};

/** A refusal as the door answers it: the HTTP status, and the sentence in the reader's language. */
export function answer(refusal: RefusalCode, locale: Locale): { status: number; text: string } {
  return { status: STATUS[refusal], text: sharedCopy(locale).refusals[refusal] };
}
