import { isLocale, type Locale } from "#app/domain/policies/text";
import { readCookie, setCookie } from "./cookies.server";

const NAME = "lang";
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const DEFAULT: Locale = "zh-CN";

/** The language a browser has chosen; Chinese while it has chosen none. A damaged cookie counts as none. */
export function localeOf(request: Request): Locale {
  const chosen = readCookie(request, NAME);
  return isLocale(chosen) ? chosen : DEFAULT;
}

/** The Set-Cookie header that keeps a language for a year. */
export function keepLocale(locale: Locale): string {
  return setCookie(NAME, locale, { maxAge: YEAR_SECONDS });
}
