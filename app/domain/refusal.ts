/**
 * The closed union of reasons for which an operation can be refused. Refusals are returned, bugs are thrown.
 * Every code has its words in `app/copy` and its HTTP status in `app/http/answer/answer.server.ts`.
 */
export type RefusalCode =
  // the journey of the person
  | "draft-gone"
  | "draft-incomplete"
  | "draft-changed"
  | "code-wrong"
  | "code-expired"
  | "code-spent"
  | "code-used"
  | "too-many-tries"
  | "too-many-codes"
  | "ticket-gone"
  // what one of ours takes in
  | "asked-already"
  | "receipt-unusable"
  | "received-after-close"
  // files
  | "file-none"
  | "file-where"
  | "file-empty"
  | "file-kind"
  | "file-heic"
  | "file-too-large"
  | "file-too-many-pixels"
  | "file-too-many-pages"
  | "file-locked"
  | "file-broken"
  | "file-too-heavy"
  | "file-too-slow"
  | "files-too-many"
  | "files-too-much"
  | "uploads-busy"
  | "upload-cut-off"
  | "too-many-uploads"
  | "too-many-additions"
  | "table-unreadable"
  | "table-too-large"
  | "table-too-many-rows"
  | "table-too-many-columns"
  | "evidence-unknown"
  | "findings-missing"
  | "not-redacted"
  // the workflow
  | "moved-meanwhile"
  | "action-not-allowed-now"
  | "not-permitted"
  | "not-assignee"
  | "already-yours"
  | "second-person-needed"
  | "second-person-not-needed"
  | "same-person"
  | "refusal-not-proposed"
  | "finish-not-proposed"
  | "fee-not-proposed"
  | "fee-not-offered"
  | "fee-told"
  | "all-items-refused"
  | "item-not-allowed"
  | "particulars-missing"
  | "until-not-ahead"
  | "event-ahead"
  | "duty-ended"
  | "systems-unproven"
  | "task-settled"
  | "told-ahead"
  | "ground-not-allowed"
  | "only-cancellations"
  | "cooling-off-runs"
  | "only-complaints"
  | "not-for-complaints"
  | "complaint-not-open-to"
  | "extension-not-offered"
  | "extension-used"
  | "extension-too-late"
  | "handled-before"
  | "blocker-unknown"
  | "transfer-conditions-open"
  | "verification-incomplete"
  | "identity-too-low"
  | "declaration-missing"
  | "permission-denied"
  | "permission-missing"
  | "asked-self"
  | "verified-by-disputed"
  | "identity-sure"
  | "pause-reason-missing"
  | "deny-too-early"
  | "deny-verified"
  | "denial-incomplete"
  | "already-open"
  // finding
  | "too-many-searches"
  // data of minors
  | "minor-known-already"
  | "minor-access-needed"
  | "access-not-needed"
  | "access-asked-already"
  | "access-decided-already"
  | "access-own"
  | "access-not-in-force"
  // a policy being written
  | "policy-id-unusable"
  | "policy-taken"
  | "policy-gone"
  | "policy-draft-gone"
  | "policy-draft-moved"
  | "policy-version-moved"
  | "policy-incomplete"
  | "policy-unchanged"
  | "promise-gone"
  | "promises-full"
  | "promise-place-unusable"
  // accounts of colleagues
  | "colleague-gone"
  | "colleague-state"
  | "own-account"
  | "last-administrator"
  | "email-taken"
  | "too-many-links"
  | "link-over"
  | "password-wrong"
  | "password-same"
  | "password-differs"
  | "password-short"
  | "password-long"
  | "password-easy"
  // the company's sign-in
  | "company-away"
  | "company-failed"
  | "company-email-unverified"
  | "company-nobody"
  | "company-other"
  | "company-disabled"
  | "company-factor"
  // notices to many
  | "programme-gone"
  | "programme-moved"
  | "programme-not-ready"
  | "same-author"
  | "taking-out-own"
  | "audience-empty"
  | "audience-lines"
  | "audience-too-many"
  | "audience-unreadable";

export type Refusal = { ok: false; refusal: RefusalCode; detail?: Record<string, string> };
export type Outcome<T extends object = object> = ({ ok: true } & T) | Refusal;

/** Says no, with the facts the words need (names of staff and statuses; never personal data of a requester). */
export function refuse(refusal: RefusalCode, detail?: Record<string, string>): Refusal {
  return detail ? { ok: false, refusal, detail } : { ok: false, refusal };
}

/** What was counted or measured of something that is too much, and the most there may be. */
export type Measured = { is: number; most: number };

/** Says no to something that is too much, with how much it is. */
export function refuseMeasured(refusal: RefusalCode, measured: Measured | undefined): Refusal {
  return refuse(refusal, measured && { is: String(measured.is), most: String(measured.most) });
}
