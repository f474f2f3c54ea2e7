import { hmac } from "#app/platform/seal/secret.server";
import { canonicalEmail } from "./email";

/** The stand-in for an address: of a ticket's contact, by which repeats are found, of whom a notice goes to, and of a colleague's own. */
export function contactDigest(email: string): Uint8Array<ArrayBuffer> {
  return hmac("contact", canonicalEmail(email));
}
