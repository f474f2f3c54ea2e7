import { parseCivilDate, type CivilDate } from "../../clock/dates/civil-date";

const TYPED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** The day somebody typed, year first (2026-3-5, 2026/03/05, 2026.3.5, 2026年3月5日, full-width figures too); null when it is none. */
export function readDate(typed: string): CivilDate | null {
  const [, year, month, day] = TYPED.exec(typed.normalize("NFKC").trim()) ?? [];
  return year && month && day ? parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) : null;
}
