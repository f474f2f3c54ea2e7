import type { Ticket } from "#app/platform/generated/client";
import { maskName } from "../ticket/mask";
import { unsealContact, unsealTicketAnswers } from "./seal-answers.server";

/**
 * Who made a request and whose data are meant, for whoever is asked to agree. A child's name is masked; an agent's stands in full, for whoever gave
 * them permission has to know them.
 */
export function madeBy(ticket: Ticket): { requester: string; agent: boolean; person: string } {
  const { requester } = unsealTicketAnswers(ticket);
  const { name } = unsealContact(ticket);
  if (requester.kind === "subject") return { requester: maskName(name), agent: false, person: maskName(name) };
  return { requester: name, agent: requester.kind === "agent", person: maskName(requester.subjectName) };
}
