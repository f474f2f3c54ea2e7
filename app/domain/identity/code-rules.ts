import { machineText } from "../typed/machine";

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

/** The six digits somebody typed, in figures of any width, with whatever blanks, dashes, dots and unseen signs stand between them; or null. */
export function parseCode(typed: string): string | null {
  const digits = machineText(typed).replace(/[\p{P}\p{Z}]/gu, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}
