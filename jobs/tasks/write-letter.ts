import type { LetterKind } from "#app/domain/outbox/letters";
import type { LetterContent, LetterFacts } from "#app/domain/tickets/letters/content/letter-facts";
import { letterLink, paths } from "#app/paths";
import type { LetterProps } from "#emails/catalog";
import { enclosedLetter } from "#emails/enclosed-letter";
import { renderLetter, type RenderedLetter } from "#emails/render";

/** Makes a path of the portal the address that stands in the letter: it opens in the letter's language. */
type Link = (path: string) => string;

/** What the domain does not know of a letter: the addresses of pages. A letter whose props the facts do not fill does not compile. */
const PROPS: { [K in LetterKind]: (facts: LetterFacts[K], link: Link) => LetterProps[K] } = {
  receipt: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  question: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  evidence: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  blocked: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  extended: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  approved: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  refused: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  finished: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  fee: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  withdrawn: (facts) => facts,
  reopened: (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  "complaint-decided": (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  "restriction-ended": (facts, link) => ({ ...facts, trackUrl: trackUrl(facts, link) }),
  "recipient-request": ({ token, ...facts }, link) => ({
    ...facts,
    answerUrl: link(paths.recipientLink(token)),
  }),
  "staff-task": (facts, link) => ({ ...facts, deskUrl: link(`${paths.ticket(facts.reference)}?tab=tasks`) }),
  digest: ({ enclosed, ...facts }, link) => ({
    ...facts,
    trackUrl: trackUrl(facts, link),
    parts: enclosed.map(({ kind, facts: about }) => ({
      rightName: about.rightName,
      asks: ASKING.includes(kind),
      ...enclosedLetter(kind, propsOf(kind, about, link)),
    })),
  }),
  "staff-notice": (facts, link) => ({ ...facts, deskUrl: deskUrl(facts, link) }),
  "staff-cooled": (facts, link) => ({ ...facts, deskUrl: deskUrl(facts, link) }),
  "staff-access-asked": ({ accessId, ...facts }, link) => ({
    ...facts,
    deskUrl: link(paths.accessRequest(accessId)),
  }),
  "staff-access-decided": (facts, link) => ({ ...facts, deskUrl: deskUrl(facts, link) }),
  "staff-due-moved": (facts, link) => ({ ...facts, deskUrl: deskUrl(facts, link) }),
};

/** Letters that ask the person to do something. */
const ASKING: readonly LetterKind[] = ["question", "evidence", "blocked", "fee"];

function trackUrl({ reference }: { reference: string }, link: Link): string {
  return link(paths.trackReference(reference));
}

function deskUrl({ reference }: { reference: string }, link: Link): string {
  return link(paths.ticket(reference));
}

function propsOf<K extends LetterKind>(kind: K, facts: LetterFacts[K], link: Link): LetterProps[K] {
  return PROPS[kind](facts, link);
}

/** Puts a letter into words: subject, html and text. In: what it says, and the portal's public address for its links. */
export async function writeLetter({ kind, facts, locale }: LetterContent, origin: string): Promise<RenderedLetter> {
  const link: Link = (path) => letterLink(origin, path, locale);
  return renderLetter(kind, propsOf(kind, facts, link), locale);
}
