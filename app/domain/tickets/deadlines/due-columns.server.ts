import { calendarFor } from "../../clock/calendar/calendar";
import { nextNotice, noticeAt } from "../../clock/stopwatch/notices";
import type { Reading } from "../../clock/stopwatch/stopwatch";
import { civilDateIn } from "../../clock/dates/zone";
import { urgentDue, type AuthorityDue } from "./urgent-due";
import type { Profile } from "../../policies/profile/profile";

export type DueColumns = {
  dueOn: string;
  dueAt: Date;
  provisional: boolean;
  calendarVersion: string;
  targetOn: string | null;
  nextNoticeAt: Date | null;
};

/**
 * The clock's columns of a ticket, from its reading. In: an authority's own day, the policy, the day after which notices may come (the day of the last
 * one sent, or of receipt) and the instant. `nextNoticeAt` is an instant, possibly past: then it is due now.
 */
export function dueColumns(
  reading: Reading,
  { authorityDueOn, authorityDueAt }: AuthorityDue,
  profile: Profile,
  lastNoticeOn: string,
  now: Date,
): DueColumns {
  const today = civilDateIn(now, profile.zone);
  const notice = nextNotice(
    urgentDue({ ...reading, authorityDueOn, authorityDueAt }).dueOn,
    lastNoticeOn,
    today,
    calendarFor(profile.calendar),
  );
  const { dueOn, dueAt, provisional, calendarVersion, targetOn } = reading;
  return {
    dueOn,
    dueAt,
    provisional,
    calendarVersion,
    targetOn,
    nextNoticeAt: notice && noticeAt(notice, profile.zone),
  };
}
