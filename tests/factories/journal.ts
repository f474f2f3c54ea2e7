import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { EventData, EventKind } from "#app/domain/journal/events";
import type { Right } from "#app/domain/policies/profile/rights";
import type { JournalLine } from "#app/domain/reports/fold/fold";
import type { Ending } from "#app/domain/reports/fold/facts";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import type { Answer } from "#app/domain/tickets/workflow/codes";

export const SHANGHAI = "Asia/Shanghai";
export const POLICY_VERSION = "0199a000-0000-7000-8000-000000000001";
const CN = calendarFor("CN");
const TERM = { count: 15, unit: "working-day", roll: true } as const;

function line<K extends EventKind>(kind: K, at: Date, data: EventData<K>): JournalLine {
  return { kind, at, data };
}

/** An instant by the clock on a wall in Shanghai: "2026-10-15 23:59:59". */
export function shanghai(text: string): Date {
  return new Date(`${text.replace(" ", "T")}+08:00`);
}

/** The lines of a ticket as filing and moving it write them, fifteen working days by the State Council's calendar. */
export function journalOf(receivedOn: string, right: Right = "access") {
  const lines: JournalLine[] = [];
  let status: Status = "received";
  let due = dueOn(receivedOn, TERM, CN);

  function tell(at: Date, startedOn: string, reason: EventData<"due-set">["reason"], before: string | null): void {
    lines.push(line("due-set", at, { clock: "promise", receivedOn: startedOn, term: "15wd", ...due, reason, before }));
  }

  function moveTo(to: Status, action: string, at: Date, grounds?: string[], outcome?: Answer): void {
    lines.push(
      line("moved", at, { action, from: status, to, ...(grounds ? { grounds } : {}), ...(outcome ? { outcome } : {}) }),
    );
    status = to;
  }

  const filedAt = shanghai(`${receivedOn} 10:00:00`);
  lines.push(
    line("filed", filedAt, {
      right,
      policyVersionId: POLICY_VERSION,
      receivedOn,
      channel: "portal",
      answersDigest: "0".repeat(64),
    }),
  );
  tell(filedAt, receivedOn, "filed", null);

  const story = {
    lines,
    get dueOn() {
      return due.dueOn;
    },
    end(how: Ending, at: Date, grounds?: string[], outcome?: Answer) {
      moveTo(how, how === "finished" ? "finish" : how === "refused" ? "refuse" : "withdraw", at, grounds, outcome);
      return story;
    },
    move(to: Status, action: string, at: Date, grounds?: string[]) {
      moveTo(to, action, at, grounds);
      return story;
    },
    /** Told anew, as an extension or a change of the calendar does. */
    tell(on: string, reason: "extended" | "calendar", at: Date) {
      const before = due.dueOn;
      due = { ...due, dueOn: on };
      tell(at, receivedOn, reason, before);
      return story;
    },
    breach(at: Date) {
      lines.push(line("breached", at, { clock: "promise", dueOn: due.dueOn }));
      return story;
    },
    reopen(at: Date) {
      moveTo("handling", "reopen", at);
      const today = civilDateIn(at, SHANGHAI);
      if (today <= due.dueOn) return story;
      const before = due.dueOn;
      due = dueOn(today, TERM, CN);
      tell(at, today, "reopened", before);
      return story;
    },
  };
  return story;
}

export type JournalStory = ReturnType<typeof journalOf>;
