import { transaction } from "#app/platform/database/db.server";
import { canonicalEmail } from "../typed/email";

/** Ends an account: no sign-in any more, and every session is gone at once. Out: false where no active account has this e-mail. */
export async function deactivateStaff(email: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.staff.updateMany({
      where: { email: canonicalEmail(email), active: true },
      data: { active: false, updatedAt: now },
    });
    if (count > 0) await tx.staffSession.deleteMany({ where: { staff: { email: canonicalEmail(email) } } });
    return count > 0;
  });
}

/** Forgets a lost second factor, so that the next sign-in enrols a new one. Signs the person out. Out: false where no active account has this e-mail. */
export async function forgetSecondFactor(email: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const staff = await tx.staff.findFirst({
      where: { email: canonicalEmail(email), active: true },
      select: { id: true },
    });
    if (!staff) return false;
    await tx.staffTwoFactor.deleteMany({ where: { staffId: staff.id } });
    await tx.staffSession.deleteMany({ where: { staffId: staff.id } });
    await tx.staff.update({ where: { id: staff.id }, data: { twoFactorEnabled: false, updatedAt: now } });
    return true;
  });
}
