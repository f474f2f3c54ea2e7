import { isUuid } from "#app/platform/is-uuid";
import { editedMeanwhile } from "../../journal/edited-meanwhile.server";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { onColleague, type OnColleague } from "../colleagues/lock.server";
import type { Role } from "../permissions";

/** `seen`: what the colleague was in the team when the page was made; null for not in it. */
export type OnMember = OnColleague & { teamId: string; seen?: Role | null };

/** What such an edit leaves in the chain of the colleague it is about. */
const EDITS = ["team-joined", "team-role-changed", "team-left"] as const;

/** Puts a colleague into a team, or gives them another role there. Out: as `onColleague`, or `team-gone`, `edited-meanwhile`; ok where they have it already. */
export function setMember(asked: OnMember & { role: Role }): Promise<Outcome> {
  const { teamId, role, seen, actor, now } = asked;
  return onColleague(asked, async (tx, { id: staffId }) => {
    const team = isUuid(teamId) ? await tx.team.findFirst({ where: { id: teamId, endedAt: null } }) : null;
    if (!team) return refuse("team-gone");
    const key = { teamId_staffId: { teamId, staffId } };
    const before = await tx.teamMember.findUnique({ where: key });
    if (before?.role === role) return { ok: true };
    if (seen !== undefined && seen !== (before?.role ?? null)) return editedMeanwhile(tx, EDITS, { teamId }, staffId);
    await tx.teamMember.upsert({ where: key, create: { teamId, staffId, role }, update: { role } });
    await recordStaff(tx, staffId, actor, now, [
      before
        ? { kind: "team-role-changed", data: { teamId, from: before.role, to: role } }
        : { kind: "team-joined", data: { teamId, role } },
    ]);
    return { ok: true };
  });
}

/** Takes a colleague out of a team, from their next page on. What they hold stays theirs until it is given on. Out: as `onColleague`, or `edited-meanwhile` (they have another role there by now); ok where they are not in it any more. */
export function removeMember(asked: OnMember): Promise<Outcome> {
  const { teamId, seen, actor, now } = asked;
  return onColleague(asked, async (tx, { id: staffId }) => {
    const before = isUuid(teamId)
      ? await tx.teamMember.findUnique({ where: { teamId_staffId: { teamId, staffId } } })
      : null;
    if (before && seen && seen !== before.role) return editedMeanwhile(tx, EDITS, { teamId }, staffId);
    const { count } = await tx.teamMember.deleteMany({ where: { teamId, staffId } });
    if (count === 1) await recordStaff(tx, staffId, actor, now, [{ kind: "team-left", data: { teamId } }]);
    return { ok: true };
  });
}
