import { db } from "#app/platform/database/db.server";
import { hmac } from "#app/platform/seal/secret.server";

/** Longer than an authenticator's code is taken for: its own half minute, and those before and after it. */
const TAKEN_SECONDS = 3 * 60;

/**
 * Spends a code of an authenticator before it is compared, so that of two windows that send it at once one is let in. What is kept is a keyed
 * digest, for as long as the code would count. Source: RFC 6238 5.2, a code is taken once. In: the authenticator's secret as it is kept,
 * the six digits, the instant. Out: false where they were sent before.
 */
export async function spendStep(secret: string, digits: string, now: Date): Promise<boolean> {
  const hash = hmac("authenticator-step", `${secret}:${digits}`);
  const expiresAt = new Date(now.getTime() + TAKEN_SECONDS * 1000);
  const { count } = await db().staffChallengeSpent.createMany({ data: [{ hash, expiresAt }], skipDuplicates: true });
  return count > 0;
}

/** The same for the authenticator a colleague has set up, or is setting up for the first time. Out: false also where they have none. */
export async function spendOwnStep(staffId: string, digits: string, now: Date): Promise<boolean> {
  const factor = await db().staffTwoFactor.findFirst({ where: { staffId }, select: { secret: true } });
  return factor !== null && spendStep(factor.secret, digits, now);
}
