import { pass, passAll } from "./limits.server";

/**
 * Whether one more code may be sent. In: where the request comes from, and the contact; for a code to a ticket whose contact
 * the page does not know, its reference, so that references that do not exist are counted like those that do.
 */
export async function mayGetCode(address: string, contact: string): Promise<boolean> {
  const passage = await passAll([["codes-per-address", address], ["codes-per-contact-hour", contact], ["codes-per-contact-day", contact]]);
  return passage.ok;
}

/** Whether one more code may be tried from this address. */
export async function mayTryCode(address: string): Promise<boolean> {
  return (await pass("code-tries-per-address", address)).ok;
}
