import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { calendarFor } from "../../clock/calendar/calendar";
import type { Reading } from "../../clock/stopwatch/stopwatch";
import { supersedes } from "../../clock/calendar/supersedes";
import { formatTerm } from "../../clock/dates/terms";
import { record } from "../../journal/record.server";
import { queueLetter } from "../../outbox/queue-letter.server";
import type { Profile } from "../../policies/profile/profile";
import { findReader } from "../../people/find-reader.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { dueColumns } from "./due-columns.server";
import { clockRule } from "./clock-rule";
import { noticesAfter, readClock } from "./move-clock.server";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { eachTicket } from "../ticket/each-ticket.server";

async function warnAssignee(tx: Tx, ticket: LockedTicket, dueOn: string, now: Date): Promise<void> {
  const staff = await findReader(tx, ticket.assigneeId);
  if (!staff) return;
  const letter = {
    kind: "staff-due-moved",
    ticketId: ticket.id,
    locale: staff.locale,
    staffId: staff.id,
    data: { before: ticket.dueOn, dueOn },
  } as const;
  await queueLetter(tx, { ...letter, dedupeKey: `${ticket.id}:due-moved:${dueOn}` }, now);
}

/** A date already told is never moved later by a calendar: then only the version it was checked against changes. Days of waiting move it in their own time. */
function kept(reading: Reading, ticket: LockedTicket): Reading {
  if (reading.dueOn < ticket.dueOn) return reading;
  return { ...reading, dueOn: ticket.dueOn, dueAt: ticket.dueAt };
}

async function recomputeOne(ticketId: string, profile: Profile, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket?.open || !supersedes(calendarFor(profile.calendar), ticket.calendarVersion)) return false;
    const computed = await readClock({ tx, ticket, profile, now });
    const { startedOn } = computed.runs[computed.runs.length - 1]!;
    const columns = dueColumns(
      kept(computed, ticket),
      ticket,
      profile,
      noticesAfter(ticket.lastNoticeOn, startedOn),
      now,
    );
    await tx.ticket.update({ where: { id: ticketId }, data: columns });
    const { dueOn, provisional, calendarVersion } = columns;
    const term = formatTerm(clockRule(profile, ticket.right).term);
    const data = {
      clock: "promise" as const,
      receivedOn: startedOn,
      term,
      dueOn,
      provisional,
      calendarVersion,
      reason: "calendar" as const,
      before: ticket.dueOn,
    };
    await record(tx, ticketId, { kind: "system" }, now, [
      { kind: "due-set", data: { ...data, computedOn: computed.dueOn } },
    ]);
    if (dueOn < ticket.dueOn) await warnAssignee(tx, ticket, dueOn, now);
    return true;
  });
}

function recomputePolicy(policyVersionId: string, profile: Profile, now: Date): Promise<number> {
  const stale = { policyVersionId, open: true, calendarVersion: { not: calendarFor(profile.calendar).version } };
  return eachTicket<{ id: string }>({
    name: "recompute-due",
    next: (after, take) =>
      db().ticket.findMany({
        where: { ...stale, ...(after ? { id: { gt: after.id } } : {}) },
        orderBy: { id: "asc" },
        take,
        select: { id: true },
      }),
    work: (ticketId) => recomputeOne(ticketId, profile, now),
  });
}

/**
 * Computes the due dates of open tickets again after a new calendar came in (a year's notice, a change in mid-year). Logged with the
 * old and the new date and the calendar's version. A date told to the requester never moves later, a breach is never undone, and
 * the assignee is warned when a date moves earlier. In: the instant. Out: how many tickets were computed again: never with an
 * older calendar than before. One that cannot be is logged and keeps no other waiting.
 */
export async function recomputeDue(now: Date): Promise<number> {
  const policies = await db().policyVersion.findMany({ select: { id: true } });
  let done = 0;
  for (const { id } of policies) {
    const { profile } = await loadPolicyVersion(id);
    done += await recomputePolicy(id, profile, now);
  }
  return done;
}
