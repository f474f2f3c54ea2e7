import { db, transaction } from "#app/platform/database/db.server";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import type { Locale } from "../../language";
import { passwordFlaw } from "../password-rule.server";
import { hashPassword, verifyPassword } from "../password.server";
import { endSessions, type Which } from "../sessions.server";
import { voidLinks } from "./link.server";

/** Whose own account it is, and the token of the session they ask from, which goes on. */
export type Own = { staffId: string; token: string; now: Date };

async function heldPassword(staffId: string): Promise<string | null> {
  const row = await db().staffAccount.findUnique({
    where: { providerId_accountId: { providerId: "credential", accountId: staffId } },
    select: { password: true },
  });
  return row?.password ?? null;
}

/** Whether this is the colleague's password. */
export async function isPasswordOf(staffId: string, password: string): Promise<boolean> {
  const held = await heldPassword(staffId);
  return held !== null && verifyPassword(held, password);
}

/** Changes one's own password; every other session ends. Out: ok, or `password-wrong`, `password-same`, `password-short`, `password-long`, `password-easy`, `moved-meanwhile`. */
export async function changePassword(
  { staffId, token, now }: Own,
  { old, wanted }: { old: string; wanted: string },
): Promise<Outcome> {
  const held = await heldPassword(staffId);
  if (held === null || !(await verifyPassword(held, old))) return refuse("password-wrong");
  if (old.normalize("NFKC") === wanted.normalize("NFKC")) return refuse("password-same");
  const { name, email } = await db().staff.findUniqueOrThrow({ where: { id: staffId } });
  const flaw = passwordFlaw(wanted, [name, email]);
  if (flaw) return refuse(flaw);
  const hashed = await hashPassword(wanted);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
    // Only in place of the password that was right: an administrator may have taken it away meanwhile.
    const { count } = await tx.staffAccount.updateMany({
      where: { providerId: "credential", accountId: staffId, password: held },
      data: { password: hashed, updatedAt: now },
    });
    if (count === 0) return refuse("password-wrong");
    await voidLinks(tx, staffId, now);
    await endSessions(tx, staffId, "password", { but: token });
    await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [{ kind: "password-changed", data: {} }]);
    return { ok: true };
  });
}

/** Ends one's own other sessions: all of them, or the one of an id. Out: how many there were. */
export async function endOtherSessions({ staffId, token, now }: Own, sessionId?: string): Promise<number> {
  const which: Which = { but: token, ...(sessionId === undefined ? {} : { only: sessionId }) };
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
    const sessions = await endSessions(tx, staffId, "signed-out", which);
    if (sessions > 0)
      await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [
        { kind: "sessions-ended", data: { sessions } },
      ]);
    return sessions;
  });
}

/** In which language letters to oneself are written. */
export async function setOwnLocale(staffId: string, locale: Locale, now: Date): Promise<void> {
  await db().staff.update({ where: { id: staffId }, data: { locale, updatedAt: now } });
}
