import type { ToldEntry } from "#app/domain/tickets/desk/told/inbox.server";
import { paths } from "#app/paths";

/** Where an entry leads: to the words that were said, the form that waits, the task that is open. */
export function placeOf({ kind, reference, act, accessId }: Omit<ToldEntry, "id" | "at" | "read">): string {
  const tab = (name: string) => `${paths.ticket(reference)}?tab=${name}`;
  if ((kind === "proposed" || kind === "sent-back") && act !== null) return paths.ticketAction(reference, act);
  if (kind === "access-asked" && accessId !== null) return paths.accessRequest(accessId);
  if (kind === "access-decided" || kind === "access-ended") return paths.ticketAccess(reference);
  if (kind === "answered" || kind === "added" || kind === "reply-late") return tab("conversation");
  if (kind === "to-cover" || kind === "left-behind") return paths.away();
  return kind === "letter-failed" ? tab("tasks") : paths.ticket(reference);
}
