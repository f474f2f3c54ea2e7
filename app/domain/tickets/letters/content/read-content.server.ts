import type { Tx } from "#app/platform/database/db.server";
import type { Letter, Ticket } from "#app/platform/generated/client";
import { isLocale, spoken, type Locale } from "../../../language";
import type { LetterData, LetterKind } from "../../../outbox/letters";
import { rightName } from "../../../policies/profile/right-names";
import type { Profile } from "../../../policies/profile/profile";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { unsealContact, unsealTicketAnswers } from "../../filing/seal-answers.server";
import { maskName } from "../../ticket/mask";
import { roleOnTicket } from "../../ticket/seen-by.server";
import type { Kind } from "../facts/kind.server";
import type { LetterTicket, Reader } from "../facts/letter-facts";
import { senderFacts } from "../facts/sender.server";
import { rightOf } from "../facts/source.server";

/** For whom the requester asked; null for themselves. The name is masked: letters travel. */
function behalfOf(ticket: Ticket): LetterTicket["behalf"] {
  if (ticket.requesterKind === "subject") return null;
  const { requester } = unsealTicketAnswers(ticket);
  return requester.kind === "subject" ? null : { kind: requester.kind, person: maskName(requester.subjectName) };
}

/** Where a letter goes: an address, by hand, or nowhere where there is nobody to tell any more. */
type Goes = { to: string } | "by-hand" | null;

function mailed(to: string | null): Goes {
  return to === null || to === "" ? null : { to };
}

async function addressOf<K extends LetterKind, F>(
  kind: Kind<K, F>,
  tx: Tx,
  letter: Letter,
  ticket: Ticket,
  profile: Profile,
): Promise<Goes> {
  const { data, staffId } = letter;
  if (kind.to === "recipient") return mailed(await kind.address(tx, data as LetterData[K], profile, letter));
  if (kind.to === "requester") {
    const { email } = unsealContact(ticket);
    return email === null ? "by-hand" : { to: email };
  }
  // What a colleague does not see, or not any more, no letter tells them of.
  if (!staffId || !(await roleOnTicket({ id: ticket.id }, staffId, tx))) return null;
  const staff = await tx.staff.findFirst({ where: { id: staffId, active: true }, select: { email: true } });
  return mailed(staff?.email ?? null);
}

/** What every letter about a ticket says, to its reader. */
async function commonFacts(tx: Tx, to: Reader, ticket: Ticket, locale: Locale, byHand: boolean): Promise<LetterTicket> {
  const staff = to === "staff";
  const behalf = to === "requester" ? behalfOf(ticket) : null;
  return {
    controller: await senderFacts(await loadPolicyVersion(ticket.policyVersionId, tx), locale, tx),
    reference: staff ? ticket.reference : ticket.visit,
    rightName: rightName(rightOf(ticket), locale),
    behalf,
    ...(byHand ? { byHand } : {}),
    link: staff ? { page: "ticket", reference: ticket.reference } : { page: "request", reference: ticket.visit },
  };
}

/** What a letter of a kind says, to whom (null: by hand), in which language; null when there is nobody to tell, or nothing that is still true. In: its row, and the ticket's. */
export async function readContent<K extends LetterKind, F>(
  kind: Kind<K, F>,
  tx: Tx,
  letter: Letter,
  ticket: Ticket,
  profile: Profile,
  now: Date,
): Promise<{ to: string | null; locale: Locale; facts: F } | null> {
  const goes = await addressOf(kind, tx, letter, ticket, profile);
  if (!goes) return null;
  const to = goes === "by-hand" ? null : goes.to;
  const wanted = isLocale(letter.locale) ? letter.locale : "zh-CN";
  const locale = kind.to === "staff" ? wanted : spoken(profile.languages, wanted);
  const common = await commonFacts(tx, kind.to, ticket, locale, goes === "by-hand");
  const facts = await kind.facts({ tx, letter, ticket, profile, locale, common, now }, letter.data as LetterData[K]);
  return facts && { to, locale, facts };
}
