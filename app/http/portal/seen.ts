/** The field in which a form carries the state of the draft it was made from. */
export const SEEN = "seen";

/** Is the state of no draft. */
const NEVER_SHOWN = "";

/** The state of a draft that a form was made from: every form that shows one says it. What does not say was made from none there ever was, so that it never passes for what is there now. */
export function seenState(form: FormData): string {
  const seen = form.get(SEEN);
  return typeof seen === "string" ? seen : NEVER_SHOWN;
}
