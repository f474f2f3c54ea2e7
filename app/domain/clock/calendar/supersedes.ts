import type { Calendar } from "./calendar";

/** The last year in a calendar's version, which ends in `-<first>-<last>-<fingerprint>`. */
const LAST_YEAR_OF = /-(\d{4})-[0-9a-f]{8}$/;

/**
 * Whether dates computed with the calendar of this version are to be computed again with the one at hand: it judges some day otherwise
 * and reaches at least as far. While old and new workers run side by side, the old ones thus leave alone what the new ones computed.
 * A version that cannot be read is left alone: it is not older than what we know.
 */
export function supersedes(calendar: Pick<Calendar, "version" | "lastYear">, version: string): boolean {
  const lastYear = LAST_YEAR_OF.exec(version)?.[1];
  return lastYear !== undefined && version !== calendar.version && calendar.lastYear >= Number(lastYear);
}
