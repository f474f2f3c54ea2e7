import { z } from "zod";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { recordStaff } from "../journal/record.server";
import { LOCALES } from "../language";
import { contactDigest } from "../typed/contact-digest.server";
import { canonicalEmail, parseEmail } from "../typed/email";
import { oneLine } from "../typed/text";
import { hashPassword, PASSWORD_LENGTH } from "./password.server";
import { ROLES } from "./permissions";

export const newStaffSchema = z.object({
  name: z.string().overwrite(oneLine).trim().min(1).max(80),
  email: z
    .string()
    .max(1_000)
    .overwrite(canonicalEmail)
    .refine((email) => parseEmail(email) !== null),
  role: z.enum(ROLES),
  locale: z.enum(LOCALES).default("zh-CN"),
  password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
});
export type NewStaff = z.input<typeof newStaffSchema>;

export type Created = { ok: true; id: string } | { ok: false; problem: "email-taken" };

/**
 * Makes an account with a password, from the command line. In: the person, and the instant. Out: the new id, or that the e-mail has an account
 * already (which is left as it is). Throws a ZodError where the input is not usable.
 */
export async function createStaff(input: NewStaff, now: Date): Promise<Created> {
  const { password, ...person } = newStaffSchema.parse(input);
  const hashed = await hashPassword(password);
  return transaction(async (tx) => {
    if (await tx.staff.findUnique({ where: { email: person.email }, select: { id: true } }))
      return { ok: false, problem: "email-taken" };
    return { ok: true, id: await insert(tx, person, hashed, now) };
  });
}

async function insert(
  tx: Tx,
  person: Omit<z.output<typeof newStaffSchema>, "password">,
  hashed: string,
  now: Date,
): Promise<string> {
  const { id } = await tx.staff.create({
    data: { ...person, ownDigest: contactDigest(person.email), emailVerified: true, createdAt: now, updatedAt: now },
    select: { id: true },
  });
  // The sign-in library looks for a "credential" account whose accountId is the person's own id.
  await tx.staffAccount.create({
    data: { staffId: id, accountId: id, providerId: "credential", password: hashed, createdAt: now, updatedAt: now },
  });
  await recordStaff(tx, id, { kind: "system" }, now, [{ kind: "colleague-added", data: { role: person.role } }]);
  return id;
}
