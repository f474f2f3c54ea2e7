/**
 * Where to go on to after signing in, from a query's `next`: a path of the desk or the reports, else the fallback.
 * Never another site, whatever tricks the text plays.
 */
export function safePath(next: unknown, fallback: string): string {
  if (typeof next !== "string" || next.length > 500) return fallback;
  if (!/^\/(desk|reports)(?=[/?]|$)/.test(next) || /[\\\p{Cc}]/u.test(next)) return fallback;
  const { pathname, search, origin } = new URL(next, "http://portal.invalid");
  const stays = origin === "http://portal.invalid" && /^\/(desk|reports)(\/|$)/.test(pathname);
  return stays ? pathname + search : fallback;
}
