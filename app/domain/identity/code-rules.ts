/** The rules of one-time codes. A code proves control of a contact, never who someone is. Source: the product's rules on identity. */
export const CODE_RULES = {
  digits: 6,
  lifeMinutes: 10,
  tries: 5,
  resendSeconds: 60,
  perContactHour: 5,
  perContactDay: 10,
  perAddressHour: 20,
} as const;

export type CodePurpose = "file" | "track";

/** The six digits somebody typed (full-width figures, spaces and dashes allowed), or null. */
export function parseCode(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}
