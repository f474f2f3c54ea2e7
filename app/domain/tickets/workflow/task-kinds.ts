import type { Right } from "../../policies/profile/rights";

/**
 * What is still to be done around a ticket, and how each kind can end. `undelivered`: a letter did not arrive. `by-hand`: the person has no
 * e-mail address, and one of ours tells what the letter says. `authority`: the authority that passed the request on wants its own answer. `permission`:
 * somebody was asked whether they agree that this is asked for (`permission.ts`). `no-answer` and `unanswered` close a silence, `dropped` what the ticket's
 * end made needless, and `sent` (by itself) a letter that went out after all.
 */
export const TASK_RESULTS = {
  recipient: ["done", "not-held", "cannot", "no-answer"],
  system: ["gone"],
  restricted: ["deleted", "anonymised", "kept"],
  undelivered: ["told", "unreachable"],
  "by-hand": ["phoned", "posted", "handed", "not-told"],
  authority: ["answered", "taken-back"],
  permission: ["given", "denied", "unanswered"],
} as const;
export type TaskKind = keyof typeof TASK_RESULTS;
export const TASK_KINDS = Object.keys(TASK_RESULTS) as TaskKind[];
export type TaskResult = (typeof TASK_RESULTS)[TaskKind][number];

/** By which results somebody was told what a letter says. */
export const TOLD_BY_HAND: readonly string[] = ["told", "phoned", "posted", "handed"] satisfies TaskResult[];

/** The results that name the day on which that was. */
export const TOLD_ON_A_DAY: readonly string[] = ["phoned", "posted", "handed"] satisfies TaskResult[];

/** What a recipient can answer by its link. */
export const RECIPIENT_ANSWERS = ["done", "not-held", "cannot"] as const satisfies readonly TaskResult[];

/** What somebody can answer who is asked for permission. */
export const PERMISSION_ANSWERS = ["given", "denied"] as const satisfies readonly TaskResult[];
export type PermissionAnswer = (typeof PERMISSION_ANSWERS)[number];

/** Working days a recipient has for its answer; afterwards its silence is written down. */
export const ANSWER_WORKING_DAYS = 10;
/** How long the link in its letter works, in days. */
export const LINK_DAYS = 60;

/** Rights whose outcome the recipients of the data are told. Source: the product's rules on rights. */
const TOLD: readonly Right[] = ["correct", "supplement", "delete", "withdraw", "opt-out", "cancel"];

/** Whether recipients are told of what was done under a right. */
export function tellsRecipients(right: Right): boolean {
  return TOLD.includes(right);
}

/** Whether a result is one this kind of task can have. */
export function isResultOf(kind: TaskKind, result: string): result is TaskResult {
  return (TASK_RESULTS[kind] as readonly string[]).includes(result);
}

/** What a recipient is asked to do, by the right that was used. */
export function actOf(right: Right): "delete" | "update" | "stop" {
  if (right === "delete" || right === "cancel") return "delete";
  return right === "withdraw" || right === "opt-out" ? "stop" : "update";
}
