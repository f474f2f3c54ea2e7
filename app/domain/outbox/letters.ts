/** What a letter's row keeps beside its ticket: ids, codes and civil dates; the words are read when it is written. */
export type LetterData = {
  receipt: Record<never, never>;
  question: { messageId: string };
  evidence: { dueOn: string };
  blocked: { decisionId: string };
  extended: { decisionId: string; before: string };
  approved: { decisionId: string };
  refused: { decisionId: string };
  finished: { decisionId: string };
  fee: { decisionId: string };
  withdrawn: Record<never, never>;
  reopened: Record<never, never>;
  "complaint-decided": { decisionId: string };
  "restriction-ended": { taskId: string };
  /** To who received the data, not to the requester. */
  "recipient-request": { taskId: string };
  "staff-task": { taskId: string };
  /** The civil day whose letter it is. */
  digest: { on: string };
  "staff-notice": { notice: string; on: string; dueOn: string; workingDays: number };
  "staff-cooled": Record<never, never>;
  "staff-access-asked": { accessId: string };
  "staff-access-decided": { accessId: string };
  "staff-due-moved": { before: string; dueOn: string };
};
export type LetterKind = keyof LetterData;
/** What a visit's letter of the day may hold: any letter but another of its kind. */
export type EnclosedKind = Exclude<LetterKind, "digest">;
