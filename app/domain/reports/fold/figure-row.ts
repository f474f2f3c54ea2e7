import { workingDaysLeft, type Calendar } from "../../clock/calendar/calendar";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { Channel } from "../../tickets/channel/came";
import type { Right } from "../../policies/profile/rights";
import type { Verdict } from "../../tickets/workflow/move-input";
import type { Ending, FoldedTicket } from "./facts";
import { pausesOf, type Pauses } from "./waits";
import type { Answer } from "../../tickets/workflow/codes";

/** Where a ticket is, in the order reports show it. */
export const ROW_ENDINGS = ["finished", "refused", "withdrawn", "open"] as const satisfies readonly (Ending | "open")[];
export type RowEnding = (typeof ROW_ENDINGS)[number];

/** A ticket's facts as one flat row: what is stored, counted and exported. */
export type FigureRow = Pauses & {
  ticketId: string;
  policyVersionId: string;
  right: Right;
  receivedOn: CivilDate;
  channel: Channel;
  /** Where the present run of the clock began: the day of receipt, or of reopening after the term. */
  startedOn: CivilDate;
  /** The date the requester was told for the present run. */
  dueOn: CivilDate;
  outcome: RowEnding;
  /** What the answer came to; null without one. */
  result: Answer | null;
  endedAt: Date | null;
  endedOn: CivilDate | null;
  /** Some run ended late or was breached. An open ticket may become late by the passing of time alone: that is asked of the clock when figures are drawn. */
  late: boolean;
  /** Working days after `startedOn` up to and including `endedOn`; null while open. */
  workingDays: number | null;
  grounds: string[];
  extensions: number;
  reopenings: number;
  verdict: Verdict | null;
};

/** What a row needs to know of the policy its ticket was filed under. */
export type RowPolicy = {
  zone: string;
  calendar: Calendar;
  /** The rights whose promise waits while we wait for the requester. */ pausing: readonly Right[];
};

/** Flattens facts under the ticket's policy. */
export function figureRow(facts: FoldedTicket, { zone, calendar, pausing }: RowPolicy): FigureRow {
  const { ticketId, policyVersionId, right, receivedOn, channel, runs, extensions, reopenings, waits, verdict } = facts;
  const run = runs[runs.length - 1];
  if (!run) throw new Error(`ticket ${ticketId} has no run`);
  const { startedOn, dueOn, end } = run;
  const endedOn = end && civilDateIn(end.at, zone);
  const late = runs.some((each) => each.breached || each.end?.onTime === false);
  return {
    ticketId,
    policyVersionId,
    right,
    receivedOn,
    channel,
    startedOn,
    dueOn,
    late,
    extensions,
    reopenings,
    verdict,
    ...pausesOf(pausing.includes(right) ? waits : [], zone, calendar),
    outcome: end?.how ?? "open",
    result: end?.result ?? null,
    endedAt: end?.at ?? null,
    endedOn,
    workingDays: endedOn === null ? null : workingDaysLeft(startedOn, endedOn, calendar),
    grounds: end?.grounds ?? [],
  };
}
