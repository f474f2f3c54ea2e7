import { isLocale } from "#app/domain/language";
import { LINK_LANGUAGE, paths } from "#app/paths";
import { ownPath } from "./own-path";
import { keepLocale } from "../request/language.server";

/**
 * What a letter's link asks for beside its page: to be read in the letter's language. In: the method and the address as they were sent.
 * Out: the same page's own address without it, and the Set-Cookie header that keeps the language; null where none of ours is asked for.
 */
export function languageOfLink(method: string, address: string): { path: string; cookie: string } | null {
  if (method !== "GET" && method !== "HEAD") return null;
  const [pathname = "", query = ""] = address.split("?", 2);
  const search = new URLSearchParams(query);
  const locale = search.get(LINK_LANGUAGE);
  if (!isLocale(locale)) return null;
  search.delete(LINK_LANGUAGE);
  const rest = search.toString();
  return { path: ownPath(rest ? `${pathname}?${rest}` : pathname, paths.home()), cookie: keepLocale(locale) };
}
