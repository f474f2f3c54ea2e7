import type { Locale } from "#app/domain/policies/text";

type Turn = { locale?: Locale; problem?: boolean };

/**
 * What an action tells the loaders that run after it for the same page: a form that is shown again has "Error:" in its title,
 * which only loaders can set, and may come back in another language than the request's cookie says.
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

export function problemNow(context: object): boolean {
  return turns.get(context)?.problem ?? false;
}

export function localeNow(context: object): Locale | undefined {
  return turns.get(context)?.locale;
}
