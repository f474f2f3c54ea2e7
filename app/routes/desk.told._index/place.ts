import type { ToldEntry } from "#app/domain/tickets/desk/told/inbox.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";

/** Where an entry leads: to the words that were said, the form that waits, the task that is open. */
export function placeOf({
  kind,
  reference,
  programmeId,
  policyId,
  act,
  accessId,
}: Omit<ToldEntry, "id" | "at" | "read" | "title">): string {
  if (kind === "notices-failed" && programmeId !== null) return paths.programmeUnreached(programmeId);
  if (programmeId !== null) return paths.programme(programmeId);
  if (reference === null)
    return kind === "policy-proposed" ? paths.policyProposal(policyId ?? "") : paths.policy(policyId ?? "");
  const from = fromList("told");
  const tab = (name: string) => paths.ticket(reference, { tab: name, from });
  if ((kind === "proposed" || kind === "sent-back") && act !== null)
    return paths.ticketAction(reference, act, { from });
  if (kind === "access-asked" && accessId !== null) return paths.accessRequest(accessId);
  if (kind === "access-decided" || kind === "access-ended") return paths.ticketAccess(reference, { from });
  if (kind === "answered" || kind === "added" || kind === "reply-late") return tab("conversation");
  if (kind === "to-cover" || kind === "left-behind") return paths.away();
  const inTasks = kind === "letter-failed" || kind === "recipient-answered" || kind === "permission-answered";
  return inTasks ? tab("tasks") : paths.ticket(reference, { from });
}
