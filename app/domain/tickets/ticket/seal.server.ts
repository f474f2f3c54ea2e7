import { open, seal } from "#app/platform/seal.server";
import { hmac } from "#app/platform/secret.server";
import type { ContactAnswer, FiledAnswers, WhatAnswer } from "../filing/answers";

type Sealed = Uint8Array<ArrayBuffer>;

export function sealContact(ticketId: string, contact: ContactAnswer): Sealed {
  return seal(JSON.stringify(contact), `ticket-contact:${ticketId}`);
}

/** Whom a ticket's letters go to. */
export function openContact(row: { id: string; contactSealed: Uint8Array }): ContactAnswer {
  return JSON.parse(open(row.contactSealed, `ticket-contact:${row.id}`)) as ContactAnswer;
}

/** What one ticket keeps of a visit's answers: its own right's, and what the rights have in common. */
export type TicketAnswers = Pick<FiledAnswers, "requester" | "who"> & { what: WhatAnswer };

export function sealAnswers(ticketId: string, answers: TicketAnswers): Sealed {
  return seal(JSON.stringify(answers), `ticket-answers:${ticketId}`);
}

/** What the person told us when filing; somebody who was not asked for whom they file, filed for themselves. */
export function openTicketAnswers(row: { id: string; answersSealed: Uint8Array }): TicketAnswers {
  const told = JSON.parse(open(row.answersSealed, `ticket-answers:${row.id}`)) as Omit<TicketAnswers, "requester"> &
    Partial<TicketAnswers>;
  return { requester: { kind: "subject" }, ...told };
}

export type BodyOwner =
  | "evidence"
  | "finding"
  | "note"
  | "message"
  | "decision"
  | "item"
  | "task-about"
  | "task-note"
  | "access-reason"
  | "access-note"
  | "access-end";

/** Seals what somebody wrote on a ticket. In: what kind of row it is and that row's id. */
export function sealBody(owner: BodyOwner, id: string, body: unknown): Sealed {
  return seal(JSON.stringify(body), `${owner}:${id}`);
}

export function openBody<T>(owner: BodyOwner, row: { id: string; bodySealed: Uint8Array }): T {
  return JSON.parse(open(row.bodySealed, `${owner}:${row.id}`)) as T;
}

/** The journal's stand-in for words: a keyed digest, in hex, that proves them later and reveals nothing once the row is gone. */
export function contentDigest(ownerId: string, content: unknown): string {
  return Buffer.from(hmac("journal-content", `${ownerId}:${JSON.stringify(content)}`)).toString("hex");
}

/** The stand-in for a contact by which repeats are found. */
export function contactDigest(email: string): Sealed {
  return hmac("contact", email.trim().toLowerCase());
}
