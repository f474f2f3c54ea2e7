import type { GivenWords, WordsOwner } from "#app/domain/kept/kept-words.server";
import type { Locale } from "#app/domain/language";

type Turn = {
  locale?: Locale;
  languages?: readonly Locale[];
  problem?: boolean;
  checking?: boolean;
  outage?: Response;
  answering?: boolean;
  kept?: KeptNow;
};

/** Words that were kept while a form was answered: what waits, and for whom. */
type KeptNow = { owner: WordsOwner; given: GivenWords };

/**
 * What an action tells the loaders that run after it for the same page: a form that is shown again has "Error:" in its title,
 * which only loaders can set, and may come back in another language than the request's cookie says. Also what
 * is answered instead, where the page cannot be made for a while.
 */
const turns = new WeakMap<object, Turn>();

function note(context: object, turn: Turn): void {
  turns.set(context, { ...turns.get(context), ...turn });
}

/** The page comes back with something to mend. In: the request's load context. */
export function noteProblem(context: object): void {
  note(context, { problem: true });
}

/** The page comes back with what was typed, to be looked at before it is sent. In: the request's load context. */
export function noteChecking(context: object): void {
  note(context, { checking: true });
}

/** The page comes back in this language, though the request asked in another. In: the request's load context. */
export function noteLocale(context: object, locale: Locale): void {
  note(context, { locale });
}

/** The answer that is given instead of the page, because what it stands on was away while it was made. In: the request's load context. */
export function noteOutage(context: object, answer: Response): void {
  note(context, { outage: answer });
}

/** The answer to give instead of the page; undefined where nothing was away. */
export function outageNow(context: object): Response | undefined {
  return turns.get(context)?.outage;
}

/** The page is the answer to a form. In: the request's load context. */
export function noteAnswering(context: object): void {
  note(context, { answering: true });
}

/** Whether the page is the answer to a form, and not only looked at. */
export function answeringNow(context: object): boolean {
  return turns.get(context)?.answering ?? false;
}

/** The form that is answered was turned away, and its words wait from now on. In: the request's load context. */
export function noteKept(context: object, kept: KeptNow): void {
  note(context, { kept });
}

/** What was kept of the form that is answered; null where nothing was. */
export function keptNow(context: object): KeptNow | null {
  return turns.get(context)?.kept ?? null;
}

export function problemNow(context: object): boolean {
  return turns.get(context)?.problem ?? false;
}

export function checkingNow(context: object): boolean {
  return turns.get(context)?.checking ?? false;
}

export function localeNow(context: object): Locale | undefined {
  return turns.get(context)?.locale;
}

/** The policy the page stands under speaks these languages and no others. In: the request's load context. */
export function noteLanguages(context: object, languages: readonly Locale[]): void {
  note(context, { languages });
}

/** The only languages the page can be in; undefined where it stands under no policy. */
export function languagesNow(context: object): readonly Locale[] | undefined {
  return turns.get(context)?.languages;
}
