import { transaction, type Tx } from "#app/platform/database/db.server";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { passwordFlaw } from "../password-rule.server";
import { hashPassword } from "../password.server";
import { endSessions } from "../sessions.server";
import { voidLinks, findLink, makeLink } from "./link.server";
import type { LinkPurpose } from "./state";

/** Writes a colleague's password, in whatever account of theirs there is or is not yet. */
async function keepPassword(tx: Tx, staffId: string, password: string, now: Date): Promise<void> {
  // The sign-in library looks for a "credential" account whose accountId is the person's own id.
  await tx.staffAccount.upsert({
    where: { providerId_accountId: { providerId: "credential", accountId: staffId } },
    create: { staffId, accountId: staffId, providerId: "credential", password, createdAt: now, updatedAt: now },
    update: { password, updatedAt: now },
  });
}

/** Spends a link, if nobody did before; `FOR NO KEY UPDATE` makes two presses of one button one after the other. */
async function spend(tx: Tx, linkId: string, now: Date): Promise<{ staffId: string; purpose: LinkPurpose } | null> {
  const rows = await tx.$queryRaw<{ staffId: string; purpose: LinkPurpose }[]>`
    UPDATE "StaffLink" SET "usedAt" = ${now}::timestamptz, "tokenSealed" = NULL
    WHERE "id" = ${linkId}::uuid AND "usedAt" IS NULL AND "voidedAt" IS NULL AND "expiresAt" > ${now}::timestamptz AND "staffId" IS NOT NULL
    RETURNING "staffId", "purpose"`;
  return rows[0] ?? null;
}

/**
 * Sets a colleague's password by a link, which works once; who was invited can sign in from then on, and whoever was signed in before is not
 * any more. In: the link's id, the new password. Out: the address they sign in with, or `link-over`, `password-short`, `password-long`, `password-easy`.
 */
export async function setPasswordByLink(
  linkId: string,
  password: string,
  now: Date,
): Promise<Outcome<{ email: string }>> {
  const link = await findLink(linkId, now);
  if (!link) return refuse("link-over");
  const flaw = passwordFlaw(password, [link.name, link.email]);
  if (flaw) return refuse(flaw);
  const hashed = await hashPassword(password);
  return transaction(async (tx) => {
    // The colleague first, as in every act on an account, then the link.
    const [held] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Staff" WHERE "id" = (SELECT "staffId" FROM "StaffLink" WHERE "id" = ${linkId}::uuid) FOR NO KEY UPDATE`;
    const spent = held && (await spend(tx, linkId, now));
    if (!spent) return refuse("link-over");
    const { staffId, purpose } = spent;
    const invited = purpose === "invite";
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, ...(invited ? { active: false, joinedAt: null } : { active: true }) },
      data: {
        emailVerified: true,
        updatedAt: now,
        ...(invited ? { active: true, joinedAt: now, invitedAt: null } : {}),
      },
    });
    if (count === 0) return refuse("link-over");
    await keepPassword(tx, staffId, hashed, now);
    await voidLinks(tx, staffId, now);
    await endSessions(tx, staffId, "password");
    await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [
      { kind: invited ? "colleague-joined" : "password-set", data: { linkId } },
    ]);
    return { ok: true, email: link.email };
  });
}

/**
 * Somebody at the sign-in page says that they forgot the password of an address: where it is an active colleague's, a link goes out. The
 * same is written, whoever it is.
 */
export async function sendForgotLink(email: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Staff" WHERE "email" = ${email} AND "active" FOR NO KEY UPDATE`;
    await makeLink(tx, rows[0]?.id ?? null, "forgot", now);
  });
}
