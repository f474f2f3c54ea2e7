import type { Fields } from "#app/http/form/returned";

/** Whether a refusal says that what the form was made from is another by now. */
function tellsAnother(refusal: string | undefined): boolean {
  return /-(meanwhile|moved)$/.test(refusal ?? "");
}

/**
 * What a form says it was made from (`docs/decisions/054`). In: what it was sent with, the field that says it, why it was refused, and what is there now. Out: what was seen first as
 * long as it is only being mended, or was refused for anything else; what is there now once somebody was told that it is another, or nothing was sent.
 */
export function firstSeen(fields: Fields, field: string, refusal: string | undefined, newest: string): string {
  const first = [fields[field]].flat()[0];
  return first === undefined || tellsAnother(refusal) ? newest : first;
}
