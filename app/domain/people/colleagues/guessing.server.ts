import { db, transaction } from "#app/platform/database/db.server";
import { recordStaff } from "../../journal/record.server";
import { makeLink } from "./link.server";

/** Whose account an address is, in its canonical spelling; null for nobody's. */
export async function findStaffId(email: string): Promise<string | null> {
  return (await db().staff.findUnique({ where: { email }, select: { id: true } }))?.id ?? null;
}

/**
 * Tells a colleague that strangers try passwords at their account: by a letter with a link that sets another one, and by a line in the journal of
 * the account. As much is written for an address that is nobody's.
 */
export async function tellOfGuessing(email: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Staff" WHERE "email" = ${email} AND "active" FOR NO KEY UPDATE`;
    const id = rows[0]?.id ?? null;
    const linkId = await makeLink(tx, id, "guessing", now);
    if (id) await recordStaff(tx, id, { kind: "system" }, now, [{ kind: "guessing-stopped", data: { linkId } }]);
  });
}
