import { db, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { editedMeanwhile, seenMark } from "../../journal/edited-meanwhile.server";
import { recordStaff } from "../../journal/record.server";
import type { StaffEvent } from "../../journal/staff-events";
import { refuse, type Outcome, type Refusal } from "../../refusal";
import { asManager } from "../colleagues/lock.server";
import type { Holding } from "./team";

/** What is done to teams stands in the chain of who did it. */
type Doing = { actor: { id: string }; now: Date };

function doing<T extends Outcome>({ actor }: Doing, act: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
  return asManager({ kind: "staff", id: actor.id }, act);
}

/** Why somebody cannot dissolve a team as things stand; null where they can. In: the team, and the transaction under way, if any. */
export async function whyNotEnd(
  teamId: string,
  staffId: string,
  tx: Tx = db(),
): Promise<"in-a-team" | "team-still-holds" | null> {
  if ((await tx.teamMember.count({ where: { staffId } })) > 0) return "in-a-team";
  return (await tx.teamHolding.count({ where: { teamId } })) > 0 ? "team-still-holds" : null;
}

/**
 * Runs an act that changes what teams see. Who is in a team sees what it holds, and could give themselves more: directly, by leaving, or by
 * taking from another what then falls back to theirs. It is for somebody who is in none.
 */
function arranging(asked: Doing, act: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
  return doing<Outcome>(asked, async (tx) => {
    if ((await tx.teamMember.count({ where: { staffId: asked.actor.id } })) > 0) return refuse("in-a-team");
    return act(tx);
  });
}

async function write(tx: Tx, { actor, now }: Doing, events: readonly StaffEvent[]): Promise<void> {
  await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, events);
}

async function isTaken(tx: Tx, name: string, but: string | null): Promise<boolean> {
  const other = await tx.team.findFirst({ where: { name, endedAt: null }, select: { id: true } });
  return other !== null && other.id !== but;
}

async function isThere(tx: Tx, id: string): Promise<boolean> {
  return isUuid(id) && (await tx.team.findFirst({ where: { id, endedAt: null }, select: { id: true } })) !== null;
}

/** Makes a team that holds nothing yet and has nobody. Out: its id, or `not-permitted`, `team-name-taken`. */
export function makeTeam(asked: Doing & { name: string }): Promise<Outcome<{ id: string }>> {
  return doing<Outcome<{ id: string }>>(asked, async (tx) => {
    const { name, now } = asked;
    if (await isTaken(tx, name, null)) return refuse("team-name-taken");
    const { id } = await tx.team.create({ data: { name, createdAt: now }, select: { id: true } });
    await write(tx, asked, [{ kind: "team-made", data: { teamId: id } }]);
    return { ok: true, id };
  });
}

/** Gives a team another name. In: `seen` is the name its page showed. Out: ok, or `not-permitted`, `team-gone`, `team-name-taken`, `edited-meanwhile`. */
export function renameTeam(asked: Doing & { teamId: string; name: string; seen?: string }): Promise<Outcome> {
  return doing<Outcome>(asked, async (tx) => {
    const { teamId, name, seen } = asked;
    const team = isUuid(teamId) ? await tx.team.findFirst({ where: { id: teamId, endedAt: null } }) : null;
    if (!team) return refuse("team-gone");
    if (team.name === name) return { ok: true };
    if (seen && seen !== team.name) return editedMeanwhile(tx, ["team-renamed"], { teamId });
    if (await isTaken(tx, name, teamId)) return refuse("team-name-taken");
    await tx.team.update({ where: { id: teamId }, data: { name } });
    await write(tx, asked, [{ kind: "team-renamed", data: { teamId } }]);
    return { ok: true };
  });
}

/** The mark of what all teams hold, as the form that has one hold more sends it back. */
export async function holdingsSeen(client: Tx = db()): Promise<string> {
  const rows = await client.teamHolding.findMany({
    orderBy: [{ policyId: "asc" }, { right: "asc" }],
    select: { policyId: true, right: true, teamId: true },
  });
  return seenMark(rows.map(({ policyId, right, teamId }) => [policyId, right, teamId]));
}

/** Has a team hold a policy, or one right of it, from now on; whatever other team held exactly that holds it no more. In: `seen` as `holdingsSeen` says it. Out: ok, also where it held that already; or `not-permitted`, `in-a-team`, `team-gone`, `edited-meanwhile`. */
export function hold(asked: Doing & { teamId: string; holding: Holding; seen?: string }): Promise<Outcome> {
  return arranging(asked, async (tx) => {
    const { teamId, holding, seen } = asked;
    if (!(await isThere(tx, teamId))) return refuse("team-gone");
    const before = await tx.teamHolding.findUnique({ where: { policyId_right: holding } });
    if (before?.teamId === teamId) return { ok: true };
    if (seen && seen !== (await holdingsSeen(tx))) return editedMeanwhile(tx, ["team-holds", "team-released"], {});
    await tx.teamHolding.upsert({
      where: { policyId_right: holding },
      create: { ...holding, teamId },
      update: { teamId },
    });
    await write(tx, asked, [
      ...(before ? [{ kind: "team-released" as const, data: { teamId: before.teamId, ...holding } }] : []),
      { kind: "team-holds", data: { teamId, ...holding } },
    ]);
    return { ok: true };
  });
}

/** Takes what a team holds from it. Out: ok, also where it does not hold it any more; or `not-permitted`, `in-a-team`. */
export function release(asked: Doing & { teamId: string; holding: Holding }): Promise<Outcome> {
  return arranging(asked, async (tx) => {
    const { teamId, holding } = asked;
    const { count } = await tx.teamHolding.deleteMany({ where: { ...holding, teamId } });
    if (count === 1) await write(tx, asked, [{ kind: "team-released", data: { teamId, ...holding } }]);
    return { ok: true };
  });
}

/** Dissolves a team that holds nothing any more; who was in it is out of it. Out: ok, or `not-permitted`, `in-a-team`, `team-gone`, `team-still-holds`. */
export function endTeam(asked: Doing & { teamId: string }): Promise<Outcome> {
  return arranging(asked, async (tx) => {
    const { teamId, now } = asked;
    if (!(await isThere(tx, teamId))) return refuse("team-gone");
    const why = await whyNotEnd(teamId, asked.actor.id, tx);
    if (why) return refuse(why);
    await tx.teamMember.deleteMany({ where: { teamId } });
    await tx.team.update({ where: { id: teamId }, data: { endedAt: now } });
    await write(tx, asked, [{ kind: "team-ended", data: { teamId } }]);
    return { ok: true };
  });
}
