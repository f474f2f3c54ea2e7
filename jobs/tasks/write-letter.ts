import type { EnclosedKind } from "#app/domain/outbox/letters";
import type { LetterContent, LetterFacts } from "#app/domain/tickets/letters/content/kinds.server";
import type { Link, SenderFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { absolute, paths } from "#app/paths";
import { letters, type LetterProps } from "#emails/catalog";
import { enclosedLetter } from "#emails/letter/enclosed-letter";
import type { Controller, Writing } from "#emails/letter/letter";
import type { DigestPart } from "#emails/letters/to-person/digest";
import { renderLetter, type RenderedLetter } from "#emails/render";

/** The address of a page a letter leads to: what the domain does not know. */
function addressOf(link: Link, origin: string): string {
  switch (link.page) {
    case "request":
      return absolute(origin, paths.trackReference(link.reference));
    case "ticket":
      return absolute(origin, paths.ticket(link.reference));
    case "ticket-tasks":
      return `${absolute(origin, paths.ticket(link.reference))}?tab=tasks`;
    case "access-request":
      return absolute(origin, paths.accessRequest(link.id));
    case "recipient-answer":
      return absolute(origin, paths.recipientLink(link.token));
  }
}

/** Who sends a letter, with the address of the policy. In: the portal's public address. */
export function addressedSender({ policy, ...controller }: SenderFacts, origin: string): Controller {
  if (!policy) return controller;
  const { title, at } = policy;
  const url = "url" in at ? at.url : absolute(origin, paths.policyText(at.policyId, at.version));
  return { ...controller, policy: { title, url } };
}

/** Facts with the addresses of their pages. */
type Addressed<F> = Omit<F, "link" | "controller"> & { link: string; controller: Controller };

function addressed<F extends { link: Link; controller: SenderFacts }>(facts: F, origin: string): Addressed<F> {
  return {
    ...facts,
    link: addressOf(facts.link, origin),
    controller: addressedSender(facts.controller, origin),
  };
}

/** How each letter is written from what the domain says. One that is not written, or must be told more than the domain says, does not compile. */
const WRITINGS: { [K in EnclosedKind]: Writing<Addressed<LetterFacts[K]>> } = letters;

/** What a letter must be told: its facts with the address. `WRITINGS` holds the one to the other. */
function propsOf<K extends EnclosedKind>(facts: LetterFacts[K], origin: string): LetterProps[K] {
  return addressed(facts, origin) as object as LetterProps[K];
}

/** A letter as a part of its visit's letter of the day. */
function partOf<K extends EnclosedKind>(kind: K, facts: LetterFacts[K], origin: string): DigestPart {
  const writing: Writing<Addressed<LetterFacts[K]>> = WRITINGS[kind];
  const { rightName } = facts;
  return { rightName, asks: writing.asks === true, ...enclosedLetter(writing, addressed(facts, origin)) };
}

/** Puts a letter into words: subject, html and text. In: what it says, and the portal's public address for its links. */
export async function writeLetter(content: LetterContent, origin: string): Promise<RenderedLetter> {
  const { locale } = content;
  if (content.kind !== "digest") return renderLetter(content.kind, propsOf(content.facts, origin), locale);
  const { enclosed, ...facts } = content.facts;
  const parts = enclosed.map(({ kind, facts: about }) => partOf(kind, about, origin));
  return renderLetter("digest", { ...addressed(facts, origin), parts }, locale);
}
