import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { calendarFor } from "../../clock/calendar/calendar";
import { nextNotice, noticeAt, type Notice, type NoticeKind } from "../../clock/stopwatch/notices";
import { civilDateIn } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import { queueLetter } from "../../outbox/queue-letter.server";
import { DESK, deskToday } from "../../clock/calendar/desk-day";
import { awayOf } from "../../people/absence/list-absences.server";
import { may } from "../../people/permissions";
import { tell as tellStaff } from "../../people/told/tell.server";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { staffOnTicket, type OnTicket } from "../ticket/seen-by.server";
import { catchUp } from "./move-clock.server";
import { currentNotice, type CurrentNotice } from "./current-notice";
import { urgentDue } from "./urgent-due";

/** Who has the work: of what another ticket leads, whoever has that one. */
async function holderOf(tx: Tx, { assigneeId, mergedIntoId }: LockedTicket): Promise<string | null> {
  if (mergedIntoId === null) return assigneeId;
  const main = await tx.ticket.findUniqueOrThrow({ where: { id: mergedIntoId }, select: { assigneeId: true } });
  return main.assigneeId;
}

/** The assignee, or all who review while nobody (or nobody any more) is, or they are away; from overdue on, and where nobody reviews, compliance managers too: of those who see the ticket and are there, by what they are on it. */
async function readers(tx: Tx, ticket: LockedTicket, kind: NoticeKind, now: Date): Promise<OnTicket[]> {
  const { id } = ticket;
  const assigneeId = await holderOf(tx, ticket);
  const on = await staffOnTicket(id, "desk.read", tx);
  const ids = on.map((each) => each.id);
  const away = await awayOf(ids, deskToday(now), tx);
  const seeing = away.size === ids.length ? on : on.filter((each) => !away.has(each.id));
  const assigned = seeing.filter((each) => each.id === assigneeId);
  const found = assigned.length > 0 ? assigned : seeing.filter(({ role }) => may(role, "ticket.review"));
  const managers = kind === "overdue" || found.length === 0 ? seeing.filter(({ role }) => role === "compliance") : [];
  return [...new Map([...found, ...managers].map((reader) => [reader.id, reader])).values()];
}

/** Those whom no step of the plan (`escalation/`) has told the same of today: its line is in their inbox, and in the letter of their morning, which goes out on the desk's working days. */
async function notYetTold(tx: Tx, staff: OnTicket[], key: string, now: Date): Promise<OnTicket[]> {
  if (!calendarFor(DESK.calendar).isWorkingDay(deskToday(now))) return staff;
  const rows = await tx.staffTold.findMany({
    where: { kind: "escalated", key: { in: staff.map(({ id }) => `${key}:${id}`) } },
    select: { staffId: true },
  });
  const told = new Set(rows.map(({ staffId }) => staffId));
  return staff.filter(({ id }) => !told.has(id));
}

async function tell(
  tx: Tx,
  ticket: LockedTicket,
  on: string,
  { kind, workingDays }: CurrentNotice,
  now: Date,
): Promise<void> {
  const key = `${ticket.id}:due:${on}`;
  const staff = await notYetTold(tx, await readers(tx, ticket, kind, now), key, now);
  const { dueOn } = urgentDue(ticket);
  const data = { notice: kind, on, dueOn, workingDays };
  const staffIds = staff.map(({ id }) => id);
  await tellStaff(tx, { kind: "due", ticketId: ticket.id, staffIds, key }, now);
  for (const { id: staffId, locale } of staff) {
    await queueLetter(
      tx,
      {
        kind: "staff-notice",
        ticketId: ticket.id,
        locale,
        staffId,
        data,
        dedupeKey: `${ticket.id}:notice:${on}:${staffId}`,
      },
      now,
    );
  }
  const event = { notice: kind, on, dueOn, staffIds: staff.map(({ id }) => id) };
  await record(tx, ticket.id, { kind: "system" }, now, [{ kind: "notice-sent", data: event }]);
}

/** Serves the notice that is due; the key of its row makes a second one impossible. Out: whether it was served now. */
async function serve(tx: Tx, ticket: LockedTicket, notice: Notice, profile: Profile, now: Date): Promise<boolean> {
  const current = currentNotice(now, notice.kind, urgentDue(ticket), profile.zone, calendarFor(profile.calendar));
  if (!current) return false;
  const row = { ticketId: ticket.id, on: notice.on, kind: current.kind, at: now };
  const { count } = await tx.notice.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) await tell(tx, ticket, notice.on, current, now);
  return count === 1;
}

/**
 * Sends the notice a ticket's `nextNoticeAt` calls for, and works out the next. Run early, late, twice or for a ticket closed
 * meanwhile, it does what is right at `now`: where the promise stands still its date is moved on first, a notice missed is made up for by the latest one only, none goes out twice.
 * In: the ticket and the instant. Out: whether a notice went out.
 */
export async function notifyDeadline(ticketId: string, now: Date): Promise<boolean> {
  const found = await db().ticket.findUnique({ where: { id: ticketId }, select: { policyVersionId: true } });
  if (!found) return false;
  const { profile } = await loadPolicyVersion(found.policyVersionId);
  const calendar = calendarFor(profile.calendar);
  return transaction(async (tx) => {
    const found = await lockTicket(tx, ticketId);
    if (!found?.open || !found.nextNoticeAt || found.nextNoticeAt > now) return false;
    const ticket = await catchUp({ tx, ticket: found, profile, now });
    if (!ticket.nextNoticeAt || ticket.nextNoticeAt > now) return false;
    const today = civilDateIn(now, profile.zone);
    const { dueOn } = urgentDue(ticket);
    const notice = nextNotice(dueOn, ticket.lastNoticeOn ?? ticket.receivedOn, today, calendar);
    const due = notice !== null && notice.on <= today;
    const served = due && (await serve(tx, ticket, notice, profile, now));
    const lastNoticeOn = due ? notice.on : ticket.lastNoticeOn;
    const following = due ? nextNotice(dueOn, notice.on, today, calendar) : notice;
    await tx.ticket.update({
      where: { id: ticketId },
      data: { lastNoticeOn, nextNoticeAt: following && noticeAt(following, profile.zone) },
    });
    return served;
  });
}
