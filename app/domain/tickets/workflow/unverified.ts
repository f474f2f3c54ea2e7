import type { CivilDate } from "../../clock/dates/civil-date";
import type { Text } from "../../language";
import type { GroundId } from "../../policies/profile/ground-catalogue";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { asksIdentity } from "../../policies/profile/rungs";

/** The ground of a denial because nobody could be verified. */
export const UNVERIFIED = "identity-not-proven" satisfies GroundId;

/** What such a denial is looked at against: the right, its policy, whether who asks is known as surely as the right requires, the first day on which it may be denied (null where the policy sets none), and today in the policy's zone. */
export type DenyScope = {
  right: Right;
  profile: Profile;
  identitySure: boolean;
  denyFrom: CivilDate | null;
  today: CivilDate;
};

/** What speaks against denying a request because nobody could be verified; null when nothing does. Source: CCPA Regulations (11 CCR), 7021(b), 7060(b). */
export function denialFault({
  right,
  profile,
  identitySure,
  denyFrom,
  today,
}: DenyScope): "ground-not-allowed" | "deny-verified" | "deny-too-early" | null {
  // Where nobody has to prove who they are, nobody can fail to.
  if (!asksIdentity(profile, right)) return "ground-not-allowed";
  if (denyFrom === null) return null;
  if (identitySure) return "deny-verified";
  return today < denyFrom ? "deny-too-early" : null;
}

/** How far somebody was known whose request is denied: not at all, or as surely as the kinds of data may be told of. */
export const REACHED = ["nothing", "categories"] as const;
type Reached = (typeof REACHED)[number];

/** What staff say with such a denial, where the right asks for it: how far the person is known, and the kinds of data held (ids of the policy's categories). */
export type Denial = { reached: Reached; categories: string[] };

/** Whether a denial has to say how far the person is known: whoever asked for a copy is then answered as if they had asked for the kinds of data. Source: CCPA Regulations (11 CCR), 7024(a). */
export function asksReached({ right, profile }: Pick<DenyScope, "right" | "profile">): boolean {
  return right === "copy" && Boolean(profile.rights.copy?.denyAfter);
}

/** What a denial lacks of that, by field. */
export function denialGaps(
  { reached, categories = [] }: Partial<Denial>,
  scope: Pick<DenyScope, "right" | "profile">,
): Partial<Record<keyof Denial, "choose-one" | "choose-some">> {
  if (!asksReached(scope)) return {};
  const { dataCategories } = scope.profile;
  if (!reached) return { reached: "choose-one" };
  const known = categories.length > 0 && categories.every((id) => dataCategories.some((each) => each.id === id));
  return reached === "categories" && !known ? { categories: "choose-some" } : {};
}

/**
 * What is still done for somebody whose request was denied because nobody could be verified: the kinds of data are told, or where the policy says what is collected; a deletion is
 * asked whether data shall not be sold any more, which needs no proof; anybody may ask again. Source: CCPA Regulations (11 CCR), 7022(a), 7023(a), 7024(a), (b), 7060(b).
 */
export type StillDone =
  | { way: "categories"; categories: Text[] }
  | { way: "practices"; asCategories: boolean }
  | { way: "opt-out" }
  | { way: "again" };

type Named = { id: string; denial?: Denial | null };

/** The same of a refusal; null where it rests on other grounds, or the policy sets no day for such a denial. */
export function stillDone(profile: Profile, right: Right, grounds: readonly Named[]): StillDone | null {
  const ground = grounds.find(({ id }) => id === UNVERIFIED);
  if (!ground || !profile.rights[right]?.denyAfter) return null;
  const { denial } = ground;
  if (right === "copy" && denial?.reached === "categories")
    return {
      way: "categories",
      categories: profile.dataCategories.filter(({ id }) => denial.categories.includes(id)).map(({ text }) => text),
    };
  if (right === "copy" || right === "access") return { way: "practices", asCategories: right === "copy" };
  return { way: right === "delete" && profile.rights["opt-out"] ? "opt-out" : "again" };
}
