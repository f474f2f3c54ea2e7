import { transaction, type Tx } from "#app/platform/database/db.server";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { spendChallenge, type Answered } from "./challenge.server";
import type { KeptPasskey } from "./list-passkeys.server";

/** `counter`: how often the device says that the passkey was used, this time counted; 0 where it does not count. `second`: the sign-in that a password began, where it is its second factor. */
export type Use = { passkey: KeptPasskey; answered: Answered; counter: number; second: string | null; now: Date };

/** Counts a use. A device counts up from use to use, or not at all; one that counts down is a copy, or has one. Out: false for such. */
async function countUse(tx: Tx, { passkey, counter, now }: Use): Promise<boolean> {
  const counted = await tx.$executeRaw`
    UPDATE "StaffPasskey" SET "counter" = ${counter}, "lastUsedAt" = ${now}::timestamptz
    WHERE "id" = ${passkey.id}::uuid AND ("counter" < ${counter} OR ("counter" = 0 AND ${counter} = 0))`;
  return counted > 0;
}

/**
 * Takes a passkey's answer, whose signature was right, once. Out: whose it is, or `passkey-over` (its challenge, or the sign-in it is the second
 * factor of, was used before), `passkey-unknown` (removed meanwhile, or the account is not active), `passkey-copied`, which is written down.
 */
export async function usePasskey(use: Use): Promise<Outcome<{ staffId: string }>> {
  const { passkey, answered, second, now } = use;
  const { id, staffId } = passkey;
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ active: boolean }[]>`
      SELECT "active" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
    if (!row?.active || (await tx.staffPasskey.count({ where: { id } })) === 0) return refuse("passkey-unknown");
    if (!(await spendChallenge(tx, answered))) return refuse("passkey-over");
    if (second !== null) {
      const { count } = await tx.staffVerification.deleteMany({ where: { identifier: second, value: staffId } });
      if (count === 0) return refuse("passkey-over");
    }
    if (!(await countUse(tx, use))) {
      await recordStaff(tx, staffId, { kind: "system" }, now, [{ kind: "passkey-refused", data: { passkeyId: id } }]);
      return refuse("passkey-copied");
    }
    return { ok: true, staffId };
  });
}
