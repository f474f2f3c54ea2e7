import type { Outcome } from "#app/domain/refusal";
import { giveBack, pass, passAll } from "./limits.server";

/**
 * Sends a code where the limits allow one more. In: where the request comes from; the contact, or, for a code to a ticket whose contact
 * the page does not know, its reference, so that references that do not exist are counted like those that do; what sends it.
 * Out: `wait` where the last code is too young for another: that counts as none, or a few impatient presses would use up the hour.
 */
export async function sendWithinLimits(address: string, contact: string, send: () => Promise<Outcome>): Promise<"sent" | "wait" | "too-many"> {
  const limits = [["codes-per-address", address], ["codes-per-contact-hour", contact], ["codes-per-contact-day", contact]] as const;
  if (!(await passAll(limits)).ok) return "too-many";
  if ((await send()).ok) return "sent";
  await giveBack(limits);
  return "wait";
}

/** Whether one more code may be tried from this address. */
export async function mayTryCode(address: string): Promise<boolean> {
  return (await pass("code-tries-per-address", address)).ok;
}
