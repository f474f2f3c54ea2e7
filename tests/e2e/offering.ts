import type { Profile } from "#app/domain/policies/profile/profile";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { ASKED_RIGHTS, type Right } from "#app/domain/policies/profile/rights";

/** A shipped policy that offers the right, the default one first; undefined where none does. */
export function offering(right: Right): Profile | undefined {
  return [resourceGo, ...SHIPPED].find(({ rights }) => rights[right]);
}

/** The rights some shipped portal offers. */
export const OFFERED = ASKED_RIGHTS.filter((right) => offering(right));
