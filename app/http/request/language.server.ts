import { data } from "@remix-run/node";
import { isLocale, type Locale } from "#app/domain/language";
import type { RequestFacts } from "./context";
import { readCookie, setCookie } from "./cookies.server";
import { fieldsOf, type Returned } from "../form/returned";
import { noteLocale } from "./turn.server";

const NAME = "lang";
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const DEFAULT: Locale = "zh-CN";

/** The field by which any form asks for another language instead of being sent. */
const FIELD = "_language";

/** The language a browser has chosen; Chinese while it has chosen none. A damaged cookie counts as none. */
export function localeOf(request: Request): Locale {
  const chosen = readCookie(request, NAME);
  return isLocale(chosen) ? chosen : DEFAULT;
}

/** The Set-Cookie header that keeps a language for a year. */
export function keepLocale(locale: Locale): string {
  return setCookie(NAME, locale, { maxAge: YEAR_SECONDS });
}

/** The language a form asks for; null when it is sent in earnest. */
export function askedLocale(form: FormData): Locale | null {
  const asked = form.get(FIELD);
  return isLocale(asked) ? asked : null;
}

/**
 * The answer to a form that asks for another language: it comes back with what was typed, and nothing is done with it.
 * In: what the page's answers hold beside the form. Null when no other language was asked for.
 */
export function inOtherLocale<More extends object>(form: FormData, context: RequestFacts, more: More) {
  const switched = returnInLocale(form, context);
  return switched && data({ returned: switched.returned, ...more }, { headers: { "Set-Cookie": switched.cookie } });
}

/**
 * A form of a page without a draft comes back in the other language, with what was typed; nothing is done with it.
 * Out: the form and the Set-Cookie header; null when no other language was asked for.
 */
export function returnInLocale(form: FormData, context: RequestFacts): { returned: Returned; cookie: string } | null {
  const locale = askedLocale(form);
  if (!locale) return null;
  noteLocale(context, locale);
  return { returned: { typed: fieldsOf(form), errors: {} }, cookie: keepLocale(locale) };
}
