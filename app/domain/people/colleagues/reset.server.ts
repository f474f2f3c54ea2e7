import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { endSessions } from "../sessions.server";
import { tooManyLinks } from "./invite.server";
import { makeLink } from "./link.server";
import { onColleague, type OnColleague } from "./lock.server";

/** Takes a colleague's password away, ends their sessions, and sends a link that sets a new one. Out: as `onColleague`, or `colleague-state`, `too-many-links`. */
export function resetPassword(asked: OnColleague): Promise<Outcome> {
  const { actor, now } = asked;
  return onColleague(asked, async (tx, { id, active }) => {
    if (!active) return refuse("colleague-state");
    if (await tooManyLinks(tx, id, now)) return refuse("too-many-links");
    await tx.staffAccount.updateMany({
      where: { staffId: id, providerId: "credential" },
      data: { password: null, updatedAt: now },
    });
    await endSessions(tx, id, "password");
    const linkId = await makeLink(tx, id, "reset", now);
    await recordStaff(tx, id, actor, now, [{ kind: "password-reset", data: { linkId } }]);
    return { ok: true };
  });
}

/** Forgets a lost second factor, passkeys too, so that the next sign-in sets up a new one. Ends their sessions. Out: as `onColleague`, or `colleague-state`. */
export function resetSecondFactor(asked: OnColleague): Promise<Outcome> {
  const { actor, now } = asked;
  return onColleague(asked, async (tx, { id, active }) => {
    if (!active) return refuse("colleague-state");
    await tx.staffTwoFactor.deleteMany({ where: { staffId: id } });
    await tx.staffPasskey.deleteMany({ where: { staffId: id } });
    await tx.staff.update({ where: { id }, data: { twoFactorEnabled: false, updatedAt: now } });
    await endSessions(tx, id, "factor");
    await recordStaff(tx, id, actor, now, [{ kind: "second-factor-reset", data: {} }]);
    return { ok: true };
  });
}

/** Signs a colleague out: everywhere, or the one session of an id. Out: as `onColleague`; ok where there was none. */
export function signOutColleague(asked: OnColleague & { sessionId?: string }): Promise<Outcome> {
  const { actor, now, sessionId } = asked;
  return onColleague(asked, async (tx, { id }) => {
    const sessions = await endSessions(tx, id, "signed-out", sessionId === undefined ? {} : { only: sessionId });
    if (sessions > 0) await recordStaff(tx, id, actor, now, [{ kind: "sessions-ended", data: { sessions } }]);
    return { ok: true };
  });
}
