import type { CivilDate } from "../clock/civil-date";
import type { Right } from "../policies/rights";
import type { TicketOutcome as Answer } from "../tickets/item-outcomes";
import type { FigureRow, TicketOutcome } from "./figure-row";
import { monthOf, type Month, type Period } from "./period";

/** Tickets the figures cannot tell apart, and how many they are. */
export type Tally = {
  policyVersionId: string;
  right: Right;
  /** The month of receipt, and whether the day of receipt lies in the period. */
  month: Month;
  inPeriod: boolean;
  outcome: TicketOutcome;
  result: Answer | null;
  late: boolean;
  workingDays: number | null;
  grounds: string[];
  /** Of open tickets: since when the clock runs, and the due date told. */
  open: { startedOn: CivilDate; dueOn: CivilDate } | null;
  count: number;
};

/** One ticket as a tally of its own. */
export function tallyOf(row: FigureRow, { from, to }: Period): Tally {
  const { policyVersionId, right, receivedOn, outcome, late, workingDays, grounds, startedOn, dueOn, result } = row;
  const inPeriod = receivedOn >= from && receivedOn <= to;
  const open = outcome === "open" ? { startedOn, dueOn } : null;
  return { policyVersionId, right, month: monthOf(receivedOn), inPeriod, outcome, result, late, workingDays, grounds, open, count: 1 };
}
