import { transaction, type Tx } from "#app/platform/database/db.server";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { canonicalEmail } from "../../typed/email";
import { voidLinks } from "./link.server";
import { invitedUntil, stateOf } from "./state";

/** Who somebody is to the company's sign-in. `email`: only where it says that it has verified it. */
export type CompanyIdentity = { issuer: string; subject: string; email: string | null };

/** Somebody who may come in, and whether they have a second factor with us. */
export type Admitted = { id: string; enrolled: boolean };

type Row = { id: string; active: boolean; twoFactorEnabled: boolean; invitedAt: Date | null; joinedAt: Date | null };

async function lock(tx: Tx, id: string | undefined): Promise<Row | null> {
  if (id === undefined) return null;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "id", "active", "twoFactorEnabled", "invitedAt", "joinedAt" FROM "Staff" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}

/** How surely the company knew them: `strong`, with as much as a second factor. `required`: whether everybody who decides must have one. */
type Sureness = { strong: boolean; required: boolean };

/** Whoever has no second factor with us, and no password to set one up by, comes by one of the company's, or not at all. */
async function admitted(
  tx: Tx,
  { id, twoFactorEnabled }: Row,
  { strong, required }: Sureness,
): Promise<Outcome<{ staff: Admitted }>> {
  const password = await tx.staffAccount.findFirst({
    where: { staffId: id, providerId: "credential", password: { not: null } },
    select: { id: true },
  });
  if (required && !strong && !twoFactorEnabled && password === null) return refuse("company-factor");
  return { ok: true, staff: { id, enrolled: twoFactorEnabled } };
}

function mayCome(row: Row, now: Date): Outcome {
  const state = stateOf(row);
  if (state === "active") return { ok: true };
  if (state === "disabled") return refuse("company-disabled");
  const invited = state === "invited" && row.invitedAt !== null && invitedUntil(row.invitedAt) > now;
  return invited ? { ok: true } : refuse("company-nobody");
}

/** Ties a colleague to who they are to the company, at their first sign-in by it; who was invited has come by that. */
async function tie(tx: Tx, row: Row, { issuer, subject }: CompanyIdentity, now: Date): Promise<void> {
  const { id: staffId } = row;
  await tx.staffAccount.create({
    data: { staffId, providerId: provider(issuer), accountId: subject, createdAt: now, updatedAt: now },
  });
  if (!row.active) {
    await voidLinks(tx, staffId, now);
    await tx.staff.update({
      where: { id: staffId },
      data: { active: true, joinedAt: now, invitedAt: null, emailVerified: true, updatedAt: now },
    });
  }
  await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [{ kind: "company-account-tied", data: {} }]);
}

function provider(issuer: string): string {
  return `oidc:${issuer}`;
}

/**
 * Who of ours somebody is whom the company's sign-in has recognised: by issuer and subject; the first time by an address that it has
 * verified, if it is that of a colleague or of somebody who is invited. Nobody is made a colleague by it. Out: the colleague, or
 * `company-email-unverified`, `company-nobody`, `company-other` (the address is tied to somebody else there), `company-disabled`,
 * `company-factor` (a second factor is needed that nobody can set up without a password). A refusal changes nothing: an invitation stays good.
 */
export async function admitByCompany(
  identity: CompanyIdentity,
  sureness: Sureness,
  now: Date,
): Promise<Outcome<{ staff: Admitted }>> {
  return transaction(async (tx) => {
    const providerId = provider(identity.issuer);
    const known = await tx.staffAccount.findUnique({
      where: { providerId_accountId: { providerId, accountId: identity.subject } },
      select: { staffId: true },
    });
    if (known) {
      const row = await lock(tx, known.staffId);
      if (!row?.active) return refuse("company-disabled");
      return admitted(tx, row, sureness);
    }
    if (identity.email === null) return refuse("company-email-unverified");
    const found = await tx.staff.findUnique({
      where: { email: canonicalEmail(identity.email) },
      select: { id: true },
    });
    const row = await lock(tx, found?.id);
    if (!row) return refuse("company-nobody");
    const may = mayCome(row, now);
    if (!may.ok) return may;
    const tied = await tx.staffAccount.findFirst({
      where: { staffId: row.id, providerId },
      select: { accountId: true },
    });
    // Two windows at once: the first one tied them.
    if (tied && tied.accountId !== identity.subject) return refuse("company-other");
    const outcome = await admitted(tx, row, sureness);
    if (outcome.ok && !tied) await tie(tx, row, identity, now);
    return outcome;
  });
}
