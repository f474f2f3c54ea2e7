import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/answers";
import { RIGHTS, type Right } from "#app/domain/policies/rights";
import type { Profile } from "#app/domain/policies/profile";

/** The rights a policy offers, in the portal's order. */
export function offeredRights({ rights }: Profile): Right[] {
  return RIGHTS.filter((right) => rights[right]);
}

/** One of the rights the policy offers. */
export function rightForm(profile: Profile) {
  return z.object({ right: z.enum(offeredRights(profile), { error: "choose-one" satisfies FieldError }) });
}
