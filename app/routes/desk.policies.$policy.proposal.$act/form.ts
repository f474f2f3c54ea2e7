import { z } from "zod";
import { LONGEST_NOTE } from "#app/domain/policies/proposals/proposal";
import { requiredText } from "#app/domain/tickets/ticket/typed-fields";

/** Which proposal the page showed. */
export function proposalIn(form: FormData): string {
  const id = form.get("proposal");
  return typeof id === "string" ? id : "";
}

/** Why it is sent back or called off. */
export const reasonForm = z.object({ reason: requiredText(LONGEST_NOTE) });
