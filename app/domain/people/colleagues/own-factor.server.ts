import { db, transaction } from "#app/platform/database/db.server";
import { recordStaff } from "../../journal/record.server";
import { endSessions } from "../sessions.server";
import type { Own } from "./own-account.server";

/** A second factor as it is kept: the recovery codes that are left. Null where none was set up to its end. */
export async function findFactor(staffId: string): Promise<{ codes: string } | null> {
  const row = await db().staffTwoFactor.findFirst({
    where: { staffId, verified: true, staff: { twoFactorEnabled: true } },
    select: { backupCodes: true },
  });
  return row && { codes: row.backupCodes };
}

/** A new device that waits for its first code, as it is kept. */
export type NextFactor = { secret: string; codes: string };

/** Keeps a new device beside the one in use, which works until the new one's code was right. Out: false where none is in use. */
export async function keepNextFactor(staffId: string, { secret, codes }: NextFactor): Promise<boolean> {
  const { count } = await db().staffTwoFactor.updateMany({
    where: { staffId, verified: true },
    data: { nextSecret: secret, nextCodes: codes },
  });
  return count > 0;
}

/** The new device that waits; null where none does. */
export async function findNextFactor(staffId: string): Promise<NextFactor | null> {
  const row = await db().staffTwoFactor.findFirst({ where: { staffId, nextSecret: { not: null } } });
  return row?.nextSecret && row.nextCodes ? { secret: row.nextSecret, codes: row.nextCodes } : null;
}

/** Puts the new device in the place of the old one, whose codes go with it; other sessions end. Out: false where it is not the one that waits any more. */
export async function takeNextFactor({ staffId, token, now }: Own, { secret, codes }: NextFactor): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
    const { count } = await tx.staffTwoFactor.updateMany({
      where: { staffId, nextSecret: secret },
      data: {
        secret,
        backupCodes: codes,
        nextSecret: null,
        nextCodes: null,
        failedVerificationCount: 0,
        lockedUntil: null,
      },
    });
    if (count === 0) return false;
    await endSessions(tx, staffId, "signed-out", { but: token });
    await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [{ kind: "second-factor-set", data: {} }]);
    return true;
  });
}

/**
 * Writes down that an authenticator was set up, which the sign-in library has kept. In: the token of the session it was set up in; other
 * sessions end, for they may have been begun with a password alone.
 */
export async function noteFactorSet({ staffId, token, now }: Own): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
    await endSessions(tx, staffId, "signed-out", { but: token });
    await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [{ kind: "second-factor-set", data: {} }]);
  });
}

/** Puts new recovery codes in the place of those that are left. Out: false where there is no second factor. */
export async function keepRecoveryCodes(staffId: string, codes: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
    const { count } = await tx.staffTwoFactor.updateMany({
      where: { staffId, verified: true },
      data: { backupCodes: codes },
    });
    if (count > 0)
      await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [{ kind: "recovery-codes-made", data: {} }]);
    return count > 0;
  });
}
