/** The field in which a form carries the state of the draft it was made from. */
export const SEEN = "seen";

/** The state of a draft that a form was made from; null where it does not say. */
export function seenState(form: FormData): string | null {
  const seen = form.get(SEEN);
  return typeof seen === "string" && seen !== "" ? seen : null;
}
