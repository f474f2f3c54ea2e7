/** What a person can ask for, in the order the portal shows it. A policy offers what it offers. */
export const RIGHTS = [
  "access",
  "copy",
  "transfer",
  "correct",
  "supplement",
  "delete",
  "restrict",
  "withdraw",
  "personalisation",
  "cancel",
  "rules",
  "automated",
] as const;
export type Right = (typeof RIGHTS)[number];

/** True for a string that names a right of the product. */
export function isRight(value: unknown): value is Right {
  return typeof value === "string" && (RIGHTS as readonly string[]).includes(value);
}
