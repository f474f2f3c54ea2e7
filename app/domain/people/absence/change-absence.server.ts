import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { deskToday } from "../../clock/calendar/desk-day";
import type { CivilDate } from "../../clock/dates/civil-date";
import { recordStaff } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { isEntrusted } from "./who-enters.server";

/** Takes a colleague's row for the rest of the transaction, so that two who enter at once come one after the other. */
async function lockColleague(tx: Tx, staffId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}

export type EnteredAbsence = {
  staffId: string;
  fromOn: CivilDate;
  toOn: CivilDate;
  standInId: string | null;
  actor: { id: string };
  now: Date;
};

/**
 * Enters that a colleague is away, both days included. Out: its id, or `not-permitted` (not one's own, and none of a colleague one leads), `colleague-gone`,
 * `absence-over` (its last day has passed, or is before its first), `absence-overlaps`, `stand-in-unfit` (themselves, or an account that has ended).
 */
export async function enterAbsence(asked: EnteredAbsence): Promise<Outcome<{ id: string }>> {
  const { staffId, fromOn, toOn, standInId, actor, now } = asked;
  return transaction<Outcome<{ id: string }>>(async (tx) => {
    if (!isUuid(staffId) || !(await lockColleague(tx, staffId))) return refuse("colleague-gone");
    if (!(await isEntrusted(tx, actor.id, staffId))) return refuse("not-permitted");
    if (toOn < deskToday(now) || toOn < fromOn) return refuse("absence-over");
    const other = await tx.staffAbsence.findFirst({
      where: { staffId, endedAt: null, fromOn: { lte: toOn }, toOn: { gte: fromOn } },
      select: { id: true },
    });
    if (other) return refuse("absence-overlaps");
    const standIn =
      standInId === null
        ? null
        : await tx.staff.findFirst({ where: { id: standInId, active: true, joinedAt: { not: null } } });
    if (standInId !== null && (!standIn || standInId === staffId)) return refuse("stand-in-unfit");
    const id = randomUUID();
    await tx.staffAbsence.create({
      data: { id, staffId, fromOn, toOn, standInId, enteredById: actor.id, enteredAt: now },
    });
    await recordStaff(tx, staffId, { kind: "staff", id: actor.id }, now, [
      { kind: "absence-entered", data: { absenceId: id, fromOn, toOn, ...(standInId ? { standInId } : {}) } },
    ]);
    return { ok: true, id };
  });
}

/** Ends an absence now, or takes it back before it began; what was handed over meanwhile stays where it is. Out: ok, also where it was ended already, or `absence-gone`, `not-permitted`. */
export async function endAbsence(asked: { id: string; actor: { id: string }; now: Date }): Promise<Outcome> {
  const { id, actor, now } = asked;
  return transaction<Outcome>(async (tx) => {
    const found = isUuid(id) ? await tx.staffAbsence.findUnique({ where: { id }, select: { staffId: true } }) : null;
    if (!found || !(await lockColleague(tx, found.staffId))) return refuse("absence-gone");
    if (!(await isEntrusted(tx, actor.id, found.staffId))) return refuse("not-permitted");
    const { count } = await tx.staffAbsence.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
    if (count === 1)
      await recordStaff(tx, found.staffId, { kind: "staff", id: actor.id }, now, [
        { kind: "absence-ended", data: { absenceId: id } },
      ]);
    return { ok: true };
  });
}
