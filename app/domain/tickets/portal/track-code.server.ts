import { db, transaction } from "#app/platform/database/db.server";
import { issueCode } from "../../identity/issue-code.server";
import { spendCode } from "../../identity/spend-code.server";
import { refuse, type Outcome } from "../../refusal";
import { listVisit } from "./public-visit.server";
import { unsealContact } from "../filing/seal-answers.server";

/** Counts one more code to a contact. Out: whether it may still be written to. */
export type MayWriteTo = (contact: string) => Promise<boolean>;

/**
 * Sends the code that opens a ticket's page to the address the ticket was filed with. A reference that does not exist, and one whose
 * contact has had its share of codes, go the same way and come out the same; only no letter leaves. Refuses within a minute of the last code.
 * In: a well-formed reference, the page's language, the instant, what counts the codes a contact is sent.
 */
export async function sendTrackingCode(
  reference: string,
  locale: string,
  now: Date,
  mayWriteTo: MayWriteTo,
): Promise<Outcome> {
  const ticket = await db().ticket.findUnique({ where: { reference }, select: { id: true, contactSealed: true } });
  // Who has no e-mail address is told by one of ours; their page opens once there is one.
  const contact = ticket && unsealContact(ticket).email;
  // Nobody is counted too, so that what is written and how long it takes tell nothing.
  const to = (await mayWriteTo(contact ?? `nobody at ${reference}`)) ? contact : null;
  const holder = { purpose: "track" as const, holder: reference, ...(ticket ? { ticketId: ticket.id } : {}) };
  return transaction((tx) => issueCode(tx, holder, to, locale, now));
}

/** Tries the code for a reference. Out: the tickets of its visit, or the codes' refusals, the same whether or not the reference exists. */
export async function openByTrackingCode(
  reference: string,
  code: string,
  now: Date,
): Promise<Outcome<{ ticketIds: string[] }>> {
  const spent = await transaction((tx) => spendCode(tx, { purpose: "track", holder: reference }, code, now));
  if (!spent.ok) return spent;
  return spent.ticketId ? { ok: true, ticketIds: await listVisit(spent.ticketId) } : refuse("code-wrong");
}
