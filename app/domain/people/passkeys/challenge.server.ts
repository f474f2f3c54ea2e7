import type { Tx } from "#app/platform/database/db.server";
import { sha256 } from "#app/platform/seal/secret.server";

/** A challenge that was answered in time, and until when it could be. */
export type Answered = { challenge: string; until: Date };

/** Spends a challenge. Out: false where it was answered before. */
export async function spendChallenge(tx: Tx, { challenge, until }: Answered): Promise<boolean> {
  const { count } = await tx.staffChallengeSpent.createMany({
    data: [{ hash: sha256(challenge), expiresAt: until }],
    skipDuplicates: true,
  });
  return count > 0;
}
