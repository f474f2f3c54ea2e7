import type { CivilDate } from "../../clock/dates/civil-date";

/** From when until when a colleague is away, both days included, in the desk's zone; who stands in meanwhile, if anybody. */
export type Absence = {
  id: string;
  staffId: string;
  name: string;
  fromOn: CivilDate;
  toOn: CivilDate;
  standIn: { id: string; name: string } | null;
};

/** Who is away on a day `today`, as SQL. In: expressions for a colleague's id and for the day. */
export function awayOn(staff: string, today: string): string {
  return `EXISTS (SELECT 1 FROM "StaffAbsence" b WHERE b."staffId" = ${staff} AND b."endedAt" IS NULL AND b."fromOn" <= ${today} AND b."toOn" >= ${today})`;
}
