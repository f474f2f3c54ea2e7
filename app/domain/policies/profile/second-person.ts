import { isMinor } from "./ages";
import { groundOf, type HasOwnGrounds } from "./grounds";

/** What a refusal would be about: the right, and how old the person is whose data they are, where that is known. */
export type Concern = { right: string; ageBand: string | null };

/** Why every refusal of such a ticket needs a second person, whatever its ground: it would refuse a deletion, or it is about a minor. Null when it depends on the ground. Source: the product's rules on refusals. */
export function alwaysTwoPeople({ right, ageBand }: Concern): "minor" | "deletion" | null {
  if (isMinor(ageBand)) return "minor";
  return right === "delete" ? "deletion" : null;
}

/**
 * Whether a refusal needs a second person: any of the eight grounds of the standard, repeats beyond reason, every refused deletion, and
 * anything about a minor. Source: the product's rules on refusals.
 */
export function needsSecondPerson(policy: HasOwnGrounds, concern: Concern, grounds: readonly string[]): boolean {
  return alwaysTwoPeople(concern) !== null || grounds.some((ground) => groundOf(policy, ground)?.secondPerson === true);
}
