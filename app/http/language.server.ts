import { createCookie } from "@remix-run/node";
import { isLocale, type Locale } from "#app/domain/policies/text";
import { env } from "#app/platform/env.server";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const DEFAULT: Locale = "zh-CN";

/** Holds nothing but the language, so it is not signed. */
function languageCookie() {
  return createCookie("lang", { path: "/", httpOnly: true, sameSite: "lax", secure: env().ORIGIN.startsWith("https:"), maxAge: YEAR_SECONDS });
}

/** The language a browser has chosen; Chinese while it has chosen none. A damaged cookie counts as none. */
export async function localeOf(request: Request): Promise<Locale> {
  const chosen: unknown = await languageCookie().parse(request.headers.get("Cookie"));
  return isLocale(chosen) ? chosen : DEFAULT;
}

/** The Set-Cookie header that keeps a language for a year. */
export async function keepLocale(locale: Locale): Promise<string> {
  return languageCookie().serialize(locale);
}
