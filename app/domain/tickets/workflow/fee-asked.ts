import type { EventData } from "../../journal/events";

/** What sends a ticket to its person: a question, a list of what is missing, a fee to decide about. */
const ASKING = ["ask", "ask-evidence", "confirm-fee"];

/** Whether an action asks something of the person, which they answer. */
export function isAsking(action: string): boolean {
  return ASKING.includes(action);
}

/** Whether what is waited for is the person's word on a fee. In: the ticket's status, its journal in order. */
export function isFeeAsked(status: string, journal: readonly { kind: string; data: unknown }[]): boolean {
  const asked = journal.findLast(({ kind, data }) => kind === "moved" && isAsking((data as EventData<"moved">).action));
  return status === "awaiting" && (asked?.data as EventData<"moved"> | undefined)?.action === "confirm-fee";
}
