import { db, pool, type Tx } from "#app/platform/database/db.server";
import type { Prisma } from "#app/platform/generated/client";
import { isUuid } from "#app/platform/is-uuid";
import type { CivilDate } from "../../clock/dates/civil-date";
import { awayOn, type Absence } from "./absence";

const INCLUDE = {
  staff: { select: { name: true } },
  standIn: { select: { id: true, name: true } },
} as const satisfies Prisma.StaffAbsenceInclude;

type Row = Prisma.StaffAbsenceGetPayload<{ include: typeof INCLUDE }>;

function absenceOf({ id, staffId, staff: { name }, fromOn, toOn, standIn }: Row): Absence {
  return { id, staffId, name, fromOn, toOn, standIn };
}

/** More than anybody looks through on a page. */
const MOST = 200;

/** The absences of some colleagues that are not over on a day, those that begin first on top. In: their ids; null for everybody. */
export async function listAbsences(staffIds: readonly string[] | null, today: CivilDate): Promise<Absence[]> {
  const rows = await db().staffAbsence.findMany({
    where: { endedAt: null, toOn: { gte: today }, ...(staffIds ? { staffId: { in: [...staffIds] } } : {}) },
    orderBy: [{ fromOn: "asc" }, { id: "asc" }],
    take: MOST,
    include: INCLUDE,
  });
  return rows.map(absenceOf);
}

/** One absence that was not taken back; null where there is none. */
export async function findAbsence(id: string): Promise<Absence | null> {
  const row = isUuid(id) ? await db().staffAbsence.findFirst({ where: { id, endedAt: null }, include: INCLUDE }) : null;
  return row && absenceOf(row);
}

/** A colleague's absence that is on, or else the last that was; null where there was none yet. In: a day of the desk's. */
export async function lastAbsence(staffId: string, today: CivilDate): Promise<Absence | null> {
  const row = await db().staffAbsence.findFirst({
    where: { staffId, fromOn: { lte: today } },
    orderBy: [{ fromOn: "desc" }, { id: "desc" }],
    include: INCLUDE,
  });
  return row && absenceOf(row);
}

/** Of some colleagues, those who are away on a day. In: also the transaction under way, if any. */
export async function awayOf(staffIds: readonly string[], today: CivilDate, tx?: Tx): Promise<ReadonlySet<string>> {
  const text = `SELECT p."id" FROM "Staff" p WHERE p."id" = ANY($1::uuid[]) AND ${awayOn('p."id"', "$2")}`;
  const rows = tx
    ? await tx.$queryRawUnsafe<{ id: string }[]>(text, [...staffIds], today)
    : (await pool().query<{ id: string }>(text, [staffIds, today])).rows;
  return new Set(rows.map(({ id }) => id));
}
