import type { Letter, Writing } from "./letter/letter";
import { programmeNotice } from "./letters/to-many/programme-notice";
import { apartAgain } from "./letters/to-person/apart-again";
import { approved } from "./letters/to-person/approved";
import { blocked } from "./letters/to-person/blocked";
import { code } from "./letters/to-person/code";
import { complaintDecided } from "./letters/to-person/complaint-decided";
import { declared } from "./letters/to-person/declared";
import { digest } from "./letters/to-person/digest";
import { evidence } from "./letters/to-person/evidence";
import { extended } from "./letters/to-person/extended";
import { fee } from "./letters/to-person/fee";
import { finished } from "./letters/to-person/finished";
import { question } from "./letters/to-person/question";
import { receipt } from "./letters/to-person/receipt";
import { refused } from "./letters/to-person/refused";
import { reopened } from "./letters/to-person/reopened";
import { restrictionEnded } from "./letters/to-person/restriction-ended";
import { setAside } from "./letters/to-person/set-aside";
import { withdrawn } from "./letters/to-person/withdrawn";
import { workedTogether } from "./letters/to-person/worked-together";
import { contactChanged } from "./letters/to-recipients/contact-changed";
import { permissionRequest } from "./letters/to-recipients/permission-request";
import { recipientRequest } from "./letters/to-recipients/recipient-request";
import { staffAccessAsked } from "./letters/to-staff/staff-access-asked";
import { staffAccessDecided } from "./letters/to-staff/staff-access-decided";
import { staffCooled } from "./letters/to-staff/staff-cooled";
import { staffDueMoved } from "./letters/to-staff/staff-due-moved";
import { staffLink } from "./letters/to-staff/staff-link";
import { staffMorning } from "./letters/to-staff/staff-morning";
import { staffNotice } from "./letters/to-staff/staff-notice";
import { staffTask } from "./letters/to-staff/staff-task";

/** The letter of each kind. What the domain promises and is not here, or is not told all it needs, does not compile where letters are written. */
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
  "worked-together": workedTogether,
  "apart-again": apartAgain,
  "set-aside": setAside,
  declared,
  "complaint-decided": complaintDecided,
  "restriction-ended": restrictionEnded,
  digest,
  "contact-changed": contactChanged,
  "recipient-request": recipientRequest,
  "permission-request": permissionRequest,
  "programme-notice": programmeNotice,
  "staff-link": staffLink,
  "staff-morning": staffMorning,
  "staff-task": staffTask,
  "staff-notice": staffNotice,
  "staff-cooled": staffCooled,
  "staff-access-asked": staffAccessAsked,
  "staff-access-decided": staffAccessDecided,
  "staff-due-moved": staffDueMoved,
} satisfies Record<string, Writing<never>>;

/** Every kind of letter the product sends. */
export type LetterKind = keyof typeof letters;

/** What each kind of letter must be told. */
export type LetterProps = { [K in LetterKind]: (typeof letters)[K] extends Letter<infer P> ? P : never };
