import { seal, unseal } from "#app/platform/seal/seal.server";
import type { ContactAnswer, FiledAnswers, WhatAnswer } from "./answers";
import { storedWho } from "./clue-answers";
import type { Sealed } from "../ticket/seal.server";

export function sealContact(ticketId: string, contact: ContactAnswer): Sealed {
  return seal(JSON.stringify(contact), `ticket-contact:${ticketId}`);
}

/** Whom a ticket's letters go to. */
export function unsealContact(row: { id: string; contactSealed: Uint8Array }): ContactAnswer {
  return JSON.parse(unseal(row.contactSealed, `ticket-contact:${row.id}`)) as ContactAnswer;
}

/** What one ticket keeps of a visit's answers: its own right's, and what the rights have in common. */
export type TicketAnswers = Pick<FiledAnswers, "requester" | "who" | "age" | "guardian" | "guardianContact"> & {
  what: WhatAnswer;
};

export function sealAnswers(ticketId: string, answers: TicketAnswers): Sealed {
  return seal(JSON.stringify(answers), `ticket-answers:${ticketId}`);
}

/** What the person told us when filing, at whatever time; somebody who was not asked for whom they file, filed for themselves. */
export function unsealTicketAnswers(row: { id: string; answersSealed: Uint8Array }): TicketAnswers {
  const told = JSON.parse(unseal(row.answersSealed, `ticket-answers:${row.id}`)) as Omit<TicketAnswers, "requester"> &
    Partial<TicketAnswers>;
  return { requester: { kind: "subject" }, ...told, who: storedWho(told.who) };
}
