import type { z } from "zod";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { contactDigest } from "../../typed/contact-digest.server";
import { newStaffSchema } from "../create-staff.server";
import type { Tx } from "#app/platform/database/db.server";
import { makeLink, voidLinks } from "./link.server";
import { asManager, onColleague, type Manager, type OnColleague } from "./lock.server";
import { LINKS_AN_HOUR, stateOf } from "./state";

/** Who is invited: a name, a work e-mail, a role, the language of their letters. */
export const invitedSchema = newStaffSchema.omit({ password: true });

/** Invites somebody by a letter with a link that works once. Out: the new account's id, or `not-permitted`, `email-taken`. Throws a ZodError where the input is not usable. */
export async function invite(
  input: z.input<typeof invitedSchema>,
  actor: Manager,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const person = invitedSchema.parse(input);
  return asManager(actor, async (tx) => {
    if (await tx.staff.findUnique({ where: { email: person.email }, select: { id: true } }))
      return refuse("email-taken");
    const { id } = await tx.staff.create({
      data: {
        ...person,
        ownDigest: contactDigest(person.email),
        active: false,
        invitedAt: now,
        joinedAt: null,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    const linkId = await makeLink(tx, id, "invite", now);
    await recordStaff(tx, id, actor, now, [{ kind: "colleague-invited", data: { linkId, role: person.role } }]);
    return { ok: true as const, id };
  });
}

/** Whether as many letters with a link went to a colleague within the hour as may. */
export async function tooManyLinks(tx: Tx, staffId: string, now: Date): Promise<boolean> {
  const sent = await tx.staffLink.count({ where: { staffId, createdAt: { gt: new Date(now.getTime() - 3_600_000) } } });
  return sent >= LINKS_AN_HOUR;
}

/** Sends an invitation once more, or again after it was withdrawn; the link before it is worth nothing. Out: as `onColleague`, or `colleague-state`, `too-many-links`. */
export function inviteAgain(asked: OnColleague): Promise<Outcome> {
  const { actor, now } = asked;
  return onColleague(asked, async (tx, colleague) => {
    if (!["invited", "withdrawn"].includes(stateOf(colleague))) return refuse("colleague-state");
    if (await tooManyLinks(tx, colleague.id, now)) return refuse("too-many-links");
    const linkId = await makeLink(tx, colleague.id, "invite", now);
    await tx.staff.update({ where: { id: colleague.id }, data: { invitedAt: now, updatedAt: now } });
    await recordStaff(tx, colleague.id, actor, now, [{ kind: "colleague-invited-again", data: { linkId } }]);
    return { ok: true };
  });
}

/** Takes an invitation back: its link is worth nothing. Out: as `onColleague`, or `colleague-state`. */
export function withdrawInvitation(asked: OnColleague): Promise<Outcome> {
  const { actor, now } = asked;
  return onColleague(asked, async (tx, colleague) => {
    if (stateOf(colleague) !== "invited") return refuse("colleague-state");
    await voidLinks(tx, colleague.id, now);
    await tx.staff.update({ where: { id: colleague.id }, data: { invitedAt: null, updatedAt: now } });
    await recordStaff(tx, colleague.id, actor, now, [{ kind: "invitation-withdrawn", data: {} }]);
    return { ok: true };
  });
}
