import type { AppLoadContext } from "@remix-run/node";
import type { Locale } from "#app/domain/policies/text";

type Turn = { locale?: Locale; problem?: boolean };

/**
 * What an action tells the loaders that run after it for the same page: a form that is shown again has "Error:" in its title,
 * which only loaders can set, and may come back in another language than the request's cookie says.
 */
const turns = new WeakMap<AppLoadContext, Turn>();

function note(context: AppLoadContext, turn: Turn): void {
  turns.set(context, { ...turns.get(context), ...turn });
}

/** The page comes back with something to mend. */
export function noteProblem(context: AppLoadContext): void {
  note(context, { problem: true });
}

/** The page comes back in this language, though the request asked in another. */
export function noteLocale(context: AppLoadContext, locale: Locale): void {
  note(context, { locale });
}

export function problemNow(context: AppLoadContext): boolean {
  return turns.get(context)?.problem ?? false;
}

export function localeNow(context: AppLoadContext): Locale | undefined {
  return turns.get(context)?.locale;
}
