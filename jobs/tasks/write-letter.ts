import type { EnclosedKind } from "#app/domain/outbox/letters";
import type { Locale } from "#app/domain/language";
import type { LetterContent, LetterFacts } from "#app/domain/tickets/letters/content/kinds.server";
import type { Link, SenderFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { letterLink, paths } from "#app/paths";
import { letters, type LetterProps } from "#emails/catalog";
import { enclosedLetter } from "#emails/letter/enclosed-letter";
import type { Controller, Writing } from "#emails/letter/letter";
import type { DigestPart } from "#emails/letters/to-person/digest";
import { renderLetter, type RenderedLetter } from "#emails/render";

/** The path of a page a letter leads to: what the domain does not know. */
function pathOf(link: Link): string {
  switch (link.page) {
    case "request":
      return paths.trackReference(link.reference);
    case "ticket":
      return paths.ticket(link.reference);
    case "ticket-tasks":
      return `${paths.ticket(link.reference)}?tab=tasks`;
    case "access-request":
      return paths.accessRequest(link.id);
    case "recipient-answer":
      return paths.recipientLink(link.token);
    case "notice":
      return paths.policyNotice(link.policyId, link.id);
    case "notice-answer":
      return paths.noticeLink(link.token);
    case "policy-text":
      return paths.policyText(link.policyId, link.version);
  }
}

/** Makes a page the address that stands in the letter: it opens in the letter's language. */
type Address = (link: Link) => string;

/** How the pages of a letter are addressed. In: the portal's public address, the letter's language. */
export function addresses(origin: string, locale: Locale): Address {
  return (link) => letterLink(origin, pathOf(link), locale);
}

/** Who sends a letter, with the address where the policy can be read. */
export function addressedSender({ policy, ...controller }: SenderFacts, address: Address): Controller {
  if (!policy) return controller;
  const { title, at } = policy;
  return { ...controller, policy: { title, url: "url" in at ? at.url : address(at) } };
}

/** Facts with the addresses of their pages. */
type Addressed<F> = Omit<F, "link" | "controller"> & { link: string; controller: Controller };

function addressed<F extends { link: Link; controller: SenderFacts }>(facts: F, address: Address): Addressed<F> {
  return { ...facts, link: address(facts.link), controller: addressedSender(facts.controller, address) };
}

/** How each letter is written from what the domain says. One that is not written, or must be told more than the domain says, does not compile. */
const WRITINGS: { [K in EnclosedKind]: Writing<Addressed<LetterFacts[K]>> } = letters;

/** What a letter must be told: its facts with the address. `WRITINGS` holds the one to the other. */
function propsOf<K extends EnclosedKind>(facts: LetterFacts[K], address: Address): LetterProps[K] {
  return addressed(facts, address) as object as LetterProps[K];
}

/** A letter as a part of its visit's letter of the day. */
function partOf<K extends EnclosedKind>(kind: K, facts: LetterFacts[K], address: Address): DigestPart {
  const writing: Writing<Addressed<LetterFacts[K]>> = WRITINGS[kind];
  const { rightName } = facts;
  return { rightName, ...enclosedLetter(writing, addressed(facts, address)) };
}

/** Puts a letter into words: subject, html and text. In: what it says, and the portal's public address for its links. */
export async function writeLetter(content: LetterContent, origin: string): Promise<RenderedLetter> {
  const { locale } = content;
  const address = addresses(origin, locale);
  if (content.kind !== "digest") return renderLetter(content.kind, propsOf(content.facts, address), locale);
  const { enclosed, ...facts } = content.facts;
  const parts = enclosed.map(({ kind, facts: about }) => partOf(kind, about, address));
  return renderLetter("digest", { ...addressed(facts, address), parts }, locale);
}
