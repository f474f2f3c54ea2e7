import type { CivilDate } from "../../clock/dates/civil-date";
import type { Channel } from "../../tickets/channel/came";
import type { Right } from "../../policies/profile/rights";
import type { Verdict } from "../../tickets/workflow/move-input";
import type { Wait } from "./waits";
import { CLOSED } from "../../tickets/ticket/statuses";
import type { Answer } from "../../tickets/workflow/codes";

/** How a ticket can end. What was put aside has not ended: it is not counted at all while it is there. */
export type Ending = Exclude<(typeof CLOSED)[number], "aside">;
export const ENDINGS: readonly Ending[] = CLOSED.filter((status) => status !== "aside");

/** The end of one run of the clock. */
type RunEnd = {
  how: Ending;
  at: Date;
  /** The instant lies before the midnight that ends the due date told, and no breach was written. */
  onTime: boolean;
  /** Why it, or a part of it, was refused, by the ids of its policy version. */
  grounds: string[];
  /** What its answer came to, item by item; null where it was not answered. */
  result: Answer | null;
};

/** One stretch of the clock with a due date of its own. A ticket has one, and another for each time it is reopened after its term. */
export type RunFacts = {
  startedOn: CivilDate;
  /** The last date the requester was told. Never computed again. */
  dueOn: CivilDate;
  breached: boolean;
  end: RunEnd | null;
};

/** Everything the figures need to know of one ticket, as its journal tells it. */
export type FoldedTicket = {
  ticketId: string;
  policyVersionId: string;
  right: Right;
  receivedOn: CivilDate;
  channel: Channel;
  /** In order; only the last can be without an end. */
  runs: RunFacts[];
  extensions: number;
  reopenings: number;
  /** Each time we waited for the requester, whether or not the policy lets its promise wait as well. */
  waits: Wait[];
  /** What was decided on a complaint; null for anything else, and until it is judged. */
  verdict: Verdict | null;
};
