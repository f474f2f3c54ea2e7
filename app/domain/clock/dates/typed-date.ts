import { machineText } from "../../typed/machine";
import { parseCivilDate, type CivilDate } from "./civil-date";

const TYPED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;

/** The day somebody typed, year first (2026-3-5, 2026/03/05, 2026.3.5, 2026年3月5日, full-width figures too); null when it is none. */
export function readDate(typed: string): CivilDate | null {
  const exact = parseCivilDate(typed);
  if (exact !== null) return exact;
  const [, year, month, day] = TYPED.exec(machineText(typed)) ?? [];
  return year && month && day ? parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) : null;
}
