/** What a person can ask for, in the order the portal shows it. A policy offers what it offers. */
export const RIGHTS = [
  "access",
  "copy",
  "transfer",
  "correct",
  "supplement",
  "delete",
  "restrict",
  "object",
  "withdraw",
  "personalisation",
  "opt-out",
  "limit",
  "cancel",
  "rules",
  "automated",
  "complaint",
] as const;
export type Right = (typeof RIGHTS)[number];

/** What can be asked for at a portal's front. A complaint is made from the page of the request it is about. */
export const ASKED_RIGHTS = RIGHTS.filter((right): right is Exclude<Right, "complaint"> => right !== "complaint");
export type AskedRight = (typeof ASKED_RIGHTS)[number];

/** True for a string that names a right of the product. */
export function isRight(value: unknown): value is Right {
  return typeof value === "string" && (RIGHTS as readonly string[]).includes(value);
}
