const LONGEST = 500;
const HERE = "http://portal.invalid";

/**
 * A path of our own site as somebody handed it in, or the fallback: never another host, whatever tricks the text plays.
 * In: `within`, the first parts of the only paths that will do (`desk`); any when left out.
 */
export function ownPath(candidate: unknown, fallback: string, within?: readonly string[]): string {
  if (typeof candidate !== "string" || candidate.length > LONGEST) return fallback;
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(candidate)) return fallback;
  const { origin, pathname, search, hash } = new URL(candidate, HERE);
  const inside = within?.includes(pathname.split("/")[1] ?? "") ?? true;
  // Dots can hide the two slashes of another host until they are resolved.
  return origin === HERE && !pathname.startsWith("//") && inside ? pathname + search + hash : fallback;
}

/** Where to go on to after signing in, from a query's `next`: a path of the desk or the reports, else the fallback. */
export function deskPath(next: unknown, fallback: string): string {
  return ownPath(next, fallback, ["desk", "reports"]);
}
