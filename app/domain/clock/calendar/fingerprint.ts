import type { DayTable } from "./day-table";

/**
 * Eight hexadecimal digits that stay the same exactly as long as every day of the table is judged the same
 * (FNV-1a, 32 bits). It names a version; it is no protection against forgery.
 */
export function fingerprint(table: DayTable): string {
  let hash = 0x811c9dc5;
  for (const counts of [table.workingBefore, table.uncertainBefore]) {
    for (const count of counts) {
      hash = Math.imul(hash ^ (count & 0xff), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
