import { editedMeanwhile } from "../../journal/edited-meanwhile.server";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { may, type Role } from "../permissions";
import { endSessions } from "../sessions.server";
import { voidLinks } from "./link.server";
import { onColleague, type OnColleague } from "./lock.server";
import { stateOf } from "./state";

/** Gives a colleague another role, from their next page on. In: `seen` is the role its page showed. Out: as `onColleague`, or `last-administrator`, `edited-meanwhile`; ok where they have it already. */
export function changeRole(asked: OnColleague & { role: Role; seen?: Role }): Promise<Outcome> {
  const { actor, now, role, seen } = asked;
  return onColleague(asked, async (tx, colleague, isLast) => {
    if (colleague.role === role) return { ok: true };
    if (seen && seen !== colleague.role) return editedMeanwhile(tx, ["role-changed"], {}, colleague.id);
    if (isLast && !may(role, "staff.manage")) return refuse("last-administrator");
    await tx.staff.update({ where: { id: colleague.id }, data: { role, updatedAt: now } });
    await recordStaff(tx, colleague.id, actor, now, [
      { kind: "role-changed", data: { from: colleague.role, to: role } },
    ]);
    return { ok: true };
  });
}

/** Ends an account at once: no sign-in, no session, no link any more. Tickets stay theirs until they are given on. Out: as `onColleague`, or `colleague-state`, `last-administrator`. */
export function disable(asked: OnColleague): Promise<Outcome> {
  const { actor, now } = asked;
  return onColleague(asked, async (tx, colleague, isLast) => {
    if (!colleague.active) return refuse("colleague-state");
    if (isLast) return refuse("last-administrator");
    await tx.staff.update({ where: { id: colleague.id }, data: { active: false, updatedAt: now } });
    await voidLinks(tx, colleague.id, now);
    await endSessions(tx, colleague.id, "disabled");
    await recordStaff(tx, colleague.id, actor, now, [{ kind: "colleague-disabled", data: {} }]);
    return { ok: true };
  });
}

/** Lets a colleague sign in again with what they had. Out: as `onColleague`, or `colleague-state`. */
export function enable(asked: OnColleague): Promise<Outcome> {
  const { actor, now } = asked;
  return onColleague(asked, async (tx, colleague) => {
    if (stateOf(colleague) !== "disabled") return refuse("colleague-state");
    await tx.staff.update({ where: { id: colleague.id }, data: { active: true, updatedAt: now } });
    await recordStaff(tx, colleague.id, actor, now, [{ kind: "colleague-enabled", data: {} }]);
    return { ok: true };
  });
}
