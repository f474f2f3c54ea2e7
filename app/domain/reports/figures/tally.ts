import type { CivilDate } from "../../clock/dates/civil-date";
import type { Right } from "../../policies/profile/rights";
import type { Verdict } from "../../tickets/workflow/move-input";
import type { FigureRow, RowEnding } from "../fold/figure-row";
import { monthOf, type Month, type Period } from "./period";
import type { Answer } from "../../tickets/workflow/codes";

/** Tickets the figures cannot tell apart, and how many they are. */
export type Tally = {
  policyVersionId: string;
  right: Right;
  /** The month of receipt, and whether the day of receipt lies in the period. */
  month: Month;
  inPeriod: boolean;
  outcome: RowEnding;
  result: Answer | null;
  late: boolean;
  workingDays: number | null;
  grounds: string[];
  /** What was decided on a complaint; null for anything else, and until it is judged. */
  verdict: Verdict | null;
  extended: boolean;
  /** Whether the promise ever stood still, and the working days of what is over of that. */
  paused: boolean;
  pausedDays: number;
  /** Of open tickets: since when the clock runs, the due date told, and since when it stands still, if it does. */
  open: { startedOn: CivilDate; dueOn: CivilDate; pausedFrom: CivilDate | null } | null;
  count: number;
};

/** One ticket as a tally of its own. */
export function tallyOf(row: FigureRow, { from, to }: Period): Tally {
  const {
    policyVersionId,
    right,
    receivedOn,
    outcome,
    late,
    workingDays,
    grounds,
    startedOn,
    dueOn,
    result,
    verdict,
    extensions,
    pauses,
    pausedDays,
    pausedFrom,
  } = row;
  const inPeriod = receivedOn >= from && receivedOn <= to;
  const open = outcome === "open" ? { startedOn, dueOn, pausedFrom } : null;
  return {
    policyVersionId,
    right,
    month: monthOf(receivedOn),
    inPeriod,
    outcome,
    result,
    late,
    workingDays,
    grounds,
    verdict,
    extended: extensions > 0,
    paused: pauses > 0,
    pausedDays,
    open,
    count: 1,
  };
}
