import { db } from "#app/platform/database/db.server";
import { totp } from "#tests/support/totp";

/** The code an authenticator shows half a minute later, without the wait: what was spent is forgotten, as it is once it would not count any more. */
export async function laterCode(secret: string): Promise<string> {
  await db().staffChallengeSpent.deleteMany();
  return totp(secret, new Date());
}
