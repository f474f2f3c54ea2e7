import type { DeskDecision, TicketPage } from "#app/domain/tickets/desk/page/ticket-page";

/** What is decided of a request, or proposed; a sending back is answered by the next of them. */
const DECIDING: readonly DeskDecision["kind"][] = [
  "propose-finish",
  "propose-refusal",
  "propose-fee",
  "propose-aside",
  "send-back",
  "approve",
  "refuse",
  "finish",
  "reopen",
];

export type SentBack = { reason: string; by: string | null; at: string };

/** Why work came back from the second person, while nothing has been decided or proposed since; null where none did. */
export function sendBackOf({ decisions }: Pick<TicketPage, "decisions">): SentBack | null {
  const last = decisions.findLast(({ kind }) => DECIDING.includes(kind));
  return last?.kind === "send-back" ? { reason: last.body.reason, by: last.by, at: last.at } : null;
}
