/** The id of the place on a page where it says that words are back. */
export const KEPT_PLACE = "kept";

/** A page at that place, wherever a browser was before: the end of an address goes along with a redirect that has none of its own. In: a path without one. */
export function atKept(path: string): string {
  return `${path}#${KEPT_PLACE}`;
}
