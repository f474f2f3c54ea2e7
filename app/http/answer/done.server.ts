import type { SharedCopy } from "#app/copy/shared";
import { sharedCopy } from "#app/copy/shared";
import { dropCookie, readCookie, setCookie } from "../request/cookies.server";
import { seeOther } from "./see-other";

/** What can be said to have been done. */
export type Said = keyof SharedCopy["said"];

const NAME = "said";
const MAX_AGE_SECONDS = 60;

function isSaid(code: string): code is Said {
  return Object.hasOwn(sharedCopy("zh-CN").said, code);
}

/**
 * The way to the next page, which says once what was done. It stands in a cookie for that page alone, not in its address: no link can say
 * that something was done, and a page looked at again says nothing. In: the page's path, what was done, more cookies. Safe to throw.
 */
export function doneAt(path: string, said: Said, ...cookies: string[]): Response {
  const [page = ""] = path.split(/[?#]/);
  return seeOther(path, ...cookies, setCookie(NAME, `${said}@${page}`, { maxAge: MAX_AGE_SECONDS }));
}

/** What a page has to say was done, and the Set-Cookie header by which it says it once; nulls where nothing was. */
export function takeSaid(request: Request): { said: Said | null; cookie: string | null } {
  const [code = "", page] = (readCookie(request, NAME) ?? "").split("@");
  if (!isSaid(code) || page !== new URL(request.url).pathname) return { said: null, cookie: null };
  return { said: code, cookie: dropCookie(NAME) };
}
