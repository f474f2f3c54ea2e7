import type { Locale } from "#app/domain/language";

type Turn = { locale?: Locale; problem?: boolean; databaseAway?: boolean };

/**
 * What an action tells the loaders that run after it for the same page: a form that is shown again has "Error:" in its title,
 * which only loaders can set, and may come back in another language than the request's cookie says. Also what went wrong for a
 * while only, so that the answer can say so in its status.
 */
const turns = new WeakMap<object, Turn>();

function note(context: object, turn: Turn): void {
  turns.set(context, { ...turns.get(context), ...turn });
}

/** The page comes back with something to mend. In: the request's load context. */
export function noteProblem(context: object): void {
  note(context, { problem: true });
}

/** The page comes back in this language, though the request asked in another. In: the request's load context. */
export function noteLocale(context: object, locale: Locale): void {
  note(context, { locale });
}

/** The database could not be reached while the request was served. In: the request's load context. */
export function noteDatabaseAway(context: object): void {
  note(context, { databaseAway: true });
}

export function databaseAwayNow(context: object): boolean {
  return turns.get(context)?.databaseAway ?? false;
}

export function problemNow(context: object): boolean {
  return turns.get(context)?.problem ?? false;
}

export function localeNow(context: object): Locale | undefined {
  return turns.get(context)?.locale;
}
