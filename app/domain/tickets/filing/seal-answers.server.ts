import { seal, unseal } from "#app/platform/seal/seal.server";
import { contactDigest } from "../../typed/contact-digest.server";
import { machineText } from "../../typed/machine";
import type { FiledAnswers, TicketContact, WhatAnswer } from "./answers";
import { storedWho } from "./clue-answers";
import { reachDigest, type Sealed } from "../ticket/seal.server";

export function sealContact(ticketId: string, contact: TicketContact): Sealed {
  return seal(JSON.stringify(contact), `ticket-contact:${ticketId}`);
}

/** Whom a ticket's letters go to. */
export function unsealContact(row: { id: string; contactSealed: Uint8Array }): TicketContact {
  return JSON.parse(unseal(row.contactSealed, `ticket-contact:${row.id}`)) as TicketContact;
}

/** As many of a phone number's last figures as are the same with and without the code of a country. */
const FIGURES = 11;

/** The stand-in for whoever is behind a contact, by which repeats are found: the address, the number however it was typed, or the place. */
export function digestOf(contact: TicketContact): Sealed {
  if (contact.email !== null) return contactDigest(contact.email);
  const { by, at } = contact.reach;
  const plain = machineText(at).toLowerCase();
  return reachDigest(
    by,
    by === "phone" ? plain.replace(/\D/g, "").slice(-FIGURES) : plain.replace(/[^\p{L}\p{N}]/gu, ""),
  );
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
