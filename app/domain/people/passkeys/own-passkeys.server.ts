import { transaction, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import type { Own } from "../colleagues/own-account.server";
import { isRole } from "../permissions";
import { endSessions } from "../sessions.server";
import { decides } from "../staff";
import { spendChallenge, type Answered } from "./challenge.server";
import { MOST_PASSKEYS, type PasskeyHandle } from "./list-passkeys.server";

/** A passkey that has just been made, under the name its owner gives it. `counter`: how often it was used so far. */
export type NewPasskey = PasskeyHandle & { name: string; publicKey: Uint8Array<ArrayBuffer>; counter: number };

type Row = { role: string; active: boolean; twoFactorEnabled: boolean };

async function lockOwn(tx: Tx, staffId: string): Promise<Row | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "role", "active", "twoFactorEnabled" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}

/**
 * Keeps a passkey. The first second factor of an account ends its other sessions: they were begun with a password alone. Out: ok, or
 * `passkey-over` (its challenge was answered before, or the account has ended), `passkeys-full`, `passkey-known`.
 */
export async function addPasskey(
  { staffId, token, now }: Own,
  { counter, ...passkey }: NewPasskey,
  answered: Answered,
): Promise<Outcome> {
  return transaction(async (tx) => {
    const row = await lockOwn(tx, staffId);
    if (!row?.active || !(await spendChallenge(tx, answered))) return refuse("passkey-over");
    if ((await tx.staffPasskey.count({ where: { staffId } })) >= MOST_PASSKEYS) return refuse("passkeys-full");
    const [made] = await tx.staffPasskey.createManyAndReturn({
      data: [{ ...passkey, staffId, counter: BigInt(counter), createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuse("passkey-known");
    if (!row.twoFactorEnabled) {
      await tx.staff.update({ where: { id: staffId }, data: { twoFactorEnabled: true, updatedAt: now } });
      await endSessions(tx, staffId, "signed-out", { but: token });
    }
    await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [
      { kind: "passkey-added", data: { passkeyId: made.id } },
    ]);
    return { ok: true };
  });
}

async function hasFactorBeside(tx: Tx, staffId: string, passkeyId: string): Promise<boolean> {
  const passkeys = await tx.staffPasskey.count({ where: { staffId, NOT: { id: passkeyId } } });
  return passkeys > 0 || (await tx.staffTwoFactor.count({ where: { staffId, verified: true } })) > 0;
}

/**
 * Removes one's own passkey; other sessions end, for the device may be in somebody else's hands. In: whether whoever decides must have a
 * second factor. Out: ok, or `passkey-gone`, `last-factor` (it is the last one of somebody who must have one).
 */
export async function removePasskey(
  { staffId, token, now }: Own,
  passkeyId: string,
  { required }: { required: boolean },
): Promise<Outcome> {
  if (!isUuid(passkeyId)) return refuse("passkey-gone");
  return transaction(async (tx) => {
    const row = await lockOwn(tx, staffId);
    if (!row || (await tx.staffPasskey.count({ where: { id: passkeyId, staffId } })) === 0)
      return refuse("passkey-gone");
    if (!(await hasFactorBeside(tx, staffId, passkeyId))) {
      if (required && isRole(row.role) && decides(row.role)) return refuse("last-factor");
      await tx.staff.update({ where: { id: staffId }, data: { twoFactorEnabled: false, updatedAt: now } });
    }
    await tx.staffPasskey.delete({ where: { id: passkeyId } });
    await endSessions(tx, staffId, "signed-out", { but: token });
    await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [
      { kind: "passkey-removed", data: { passkeyId } },
    ]);
    return { ok: true };
  });
}
