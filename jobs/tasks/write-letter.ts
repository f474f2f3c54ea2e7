import type { LetterKind } from "#app/domain/outbox/letters";
import type { LetterContent, LetterFacts } from "#app/domain/tickets/letters/content/letter-facts";
import { absolute, paths } from "#app/paths";
import type { LetterProps } from "#emails/catalog";
import { enclosedLetter } from "#emails/enclosed-letter";
import { renderLetter, type RenderedLetter } from "#emails/render";

/** What the domain does not know of a letter: the addresses of pages. A letter whose props the facts do not fill does not compile. */
const PROPS: { [K in LetterKind]: (facts: LetterFacts[K], origin: string) => LetterProps[K] } = {
  receipt: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  question: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  evidence: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  blocked: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  extended: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  approved: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  refused: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  finished: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  fee: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  withdrawn: (facts) => facts,
  reopened: (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  "complaint-decided": (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  "restriction-ended": (facts, origin) => ({ ...facts, trackUrl: trackUrl(facts, origin) }),
  "recipient-request": ({ token, ...facts }, origin) => ({
    ...facts,
    answerUrl: absolute(origin, paths.recipientLink(token)),
  }),
  "staff-task": (facts, origin) => ({ ...facts, deskUrl: `${deskUrl(facts, origin)}?tab=tasks` }),
  digest: ({ enclosed, ...facts }, origin) => ({
    ...facts,
    trackUrl: trackUrl(facts, origin),
    parts: enclosed.map(({ kind, facts: about }) => ({
      rightName: about.rightName,
      asks: ASKING.includes(kind),
      ...enclosedLetter(kind, propsOf(kind, about, origin)),
    })),
  }),
  "staff-notice": (facts, origin) => ({ ...facts, deskUrl: deskUrl(facts, origin) }),
  "staff-cooled": (facts, origin) => ({ ...facts, deskUrl: deskUrl(facts, origin) }),
  "staff-access-asked": ({ accessId, ...facts }, origin) => ({
    ...facts,
    deskUrl: absolute(origin, paths.accessRequest(accessId)),
  }),
  "staff-access-decided": (facts, origin) => ({ ...facts, deskUrl: deskUrl(facts, origin) }),
  "staff-due-moved": (facts, origin) => ({ ...facts, deskUrl: deskUrl(facts, origin) }),
};

/** Letters that ask the person to do something. */
const ASKING: readonly LetterKind[] = ["question", "evidence", "blocked", "fee"];

function trackUrl({ reference }: { reference: string }, origin: string): string {
  return absolute(origin, paths.trackReference(reference));
}

function deskUrl({ reference }: { reference: string }, origin: string): string {
  return absolute(origin, paths.ticket(reference));
}

function propsOf<K extends LetterKind>(kind: K, facts: LetterFacts[K], origin: string): LetterProps[K] {
  return PROPS[kind](facts, origin);
}

/** Puts a letter into words: subject, html and text. In: what it says, and the portal's public address for its links. */
export async function writeLetter({ kind, facts, locale }: LetterContent, origin: string): Promise<RenderedLetter> {
  return renderLetter(kind, propsOf(kind, facts, origin), locale);
}
