import { calendarFor } from "../../clock/calendar/calendar";
import { nextNotice, noticeAt } from "../../clock/stopwatch/notices";
import { civilDateIn } from "../../clock/dates/zone";
import type { ClockContext } from "./move-clock.server";

/** The authority has its answer: its day stands beside ours no longer, and notices are about ours alone. In: a ticket whose row is held. */
export async function authorityAnswered({ tx, ticket, profile, now }: ClockContext): Promise<void> {
  const { id, open, dueOn, lastNoticeOn, receivedOn } = ticket;
  const today = civilDateIn(now, profile.zone);
  const notice = open ? nextNotice(dueOn, lastNoticeOn ?? receivedOn, today, calendarFor(profile.calendar)) : null;
  await tx.ticket.update({
    where: { id },
    data: {
      authorityDueOn: null,
      authorityDueAt: null,
      nextNoticeAt: notice && noticeAt(notice, profile.zone),
    },
  });
}
