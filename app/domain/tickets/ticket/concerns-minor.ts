import { isMinor } from "../../policies/profile/ages";

/**
 * THE fact of tickets about minors, whoever files them: the person the data are about is a minor, as it was told when filing or as staff
 * found. What such a ticket holds, staff see only after somebody in charge approved it, and every look is on record.
 */
export function concernsMinor({ ageBand }: { ageBand: string | null }): boolean {
  return isMinor(ageBand);
}
