import type { Text } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import type { Right } from "#app/domain/policies/profile/rights";

/** Where a person can do it faster alone; nobody who asks for another person is told to go into that person's account. In: who asks, where that is known. */
export function quickerOf({ rights }: Profile, right: Right, kind: RequesterKind = "subject"): Text | null {
  return kind === "subject" ? (rights[right]?.selfService ?? null) : null;
}
