import type { DaysLeft } from "../../deadlines/days-left";
import type { Status } from "../../ticket/statuses";

/** A ticket that another one leads, as the page of that one shows it. `guarded`: it is about a minor and not open to who looks; then nothing of what it holds is here. */
export type LedTicket = {
  reference: string;
  version: number;
  status: Status;
  receivedOn: string;
  due: DaysLeft;
  guarded: boolean;
  messages: number;
  files: { id: string; name: string }[];
};

/** With what a ticket is worked on together, or was answered: the one that leads it, and those it leads. */
export type Together = {
  main: { reference: string; seen: boolean; dueOn: string } | null;
  /** Whether the ticket itself is led at the moment. */
  led: boolean;
  others: LedTicket[];
  /** What it was a part of, and what was a part of it, until one of ours made two of them. */
  splitFrom: SplitPart | null;
  splitOff: SplitPart[];
};

/** `rejoins`: both are for the same right, open and not together, so that they can be put together again. */
type SplitPart = { reference: string; seen: boolean; rejoins: boolean };
