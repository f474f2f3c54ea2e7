import { sendForgotLink } from "#app/domain/people/colleagues/use-link.server";
import { canonicalEmail } from "#app/domain/typed/email";
import { pass } from "../limits/limits.server";

/**
 * Sends a link to whoever says that they forgot a password, where the address is an active colleague's. Out: nothing that tells whether it
 * is one; null, or after how many seconds this network may ask again.
 */
export async function askForLink(email: string, address: string, now: Date): Promise<number | null> {
  const passage = await pass("password-links-per-address", address);
  if (!passage.ok) return passage.retryAfterSeconds;
  const canonical = canonicalEmail(email);
  // Whether an address had its letters for the hour would tell that somebody has it.
  if ((await pass("password-links-per-account", canonical)).ok) await sendForgotLink(canonical, now);
  return null;
}
