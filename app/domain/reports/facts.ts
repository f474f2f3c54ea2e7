import type { CivilDate } from "../clock/civil-date";
import type { GroundId } from "../policies/grounds";
import type { Right } from "../policies/rights";

/** How a ticket can end. */
export type Ending = "finished" | "refused" | "withdrawn";

/** The end of one run of the clock. */
export type RunEnd = {
  how: Ending;
  at: Date;
  /** The instant lies before the midnight that ends the due date told, and no breach was written. */
  onTime: boolean;
  /** Why it was refused; empty for the other endings. */
  grounds: GroundId[];
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
export type TicketFacts = {
  ticketId: string;
  policyVersionId: string;
  right: Right;
  receivedOn: CivilDate;
  /** In order; only the last can be without an end. */
  runs: RunFacts[];
  extensions: number;
  reopenings: number;
};
