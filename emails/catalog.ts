import type { Letter } from "./letter";
import { approved } from "./letters/approved";
import { blocked } from "./letters/blocked";
import { code } from "./letters/code";
import { complaintDecided } from "./letters/complaint-decided";
import { evidence } from "./letters/evidence";
import { digest } from "./letters/digest";
import { extended } from "./letters/extended";
import { fee } from "./letters/fee";
import { finished } from "./letters/finished";
import { question } from "./letters/question";
import { receipt } from "./letters/receipt";
import { refused } from "./letters/refused";
import { recipientRequest } from "./letters/recipient-request";
import { restrictionEnded } from "./letters/restriction-ended";
import { staffTask } from "./letters/staff-task";
import { reopened } from "./letters/reopened";
import { staffAccessAsked } from "./letters/staff-access-asked";
import { staffAccessDecided } from "./letters/staff-access-decided";
import { staffCooled } from "./letters/staff-cooled";
import { staffDueMoved } from "./letters/staff-due-moved";
import { staffNotice } from "./letters/staff-notice";
import { withdrawn } from "./letters/withdrawn";

/** Every kind of letter the product sends. */
export type LetterKind =
  | "code"
  | "receipt"
  | "question"
  | "evidence"
  | "blocked"
  | "extended"
  | "approved"
  | "refused"
  | "finished"
  | "fee"
  | "withdrawn"
  | "reopened"
  | "complaint-decided"
  | "restriction-ended"
  | "recipient-request"
  | "staff-task"
  | "digest"
  | "staff-notice"
  | "staff-cooled"
  | "staff-access-asked"
  | "staff-access-decided"
  | "staff-due-moved";

/** The letter of each kind. A kind without a letter does not compile. */
export const letters = {
  code,
  receipt,
  question,
  evidence,
  blocked,
  extended,
  approved,
  refused,
  finished,
  fee,
  withdrawn,
  reopened,
  "complaint-decided": complaintDecided,
  "restriction-ended": restrictionEnded,
  "recipient-request": recipientRequest,
  "staff-task": staffTask,
  digest,
  "staff-notice": staffNotice,
  "staff-cooled": staffCooled,
  "staff-access-asked": staffAccessAsked,
  "staff-access-decided": staffAccessDecided,
  "staff-due-moved": staffDueMoved,
} satisfies Record<LetterKind, Letter<never>>;

/** What each kind of letter must be told. */
export type LetterProps = { [K in LetterKind]: (typeof letters)[K] extends Letter<infer P> ? P : never };
