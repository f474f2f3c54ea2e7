import { z } from "zod";
import { manyOf } from "#app/domain/tickets/filing/answers";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import { ASKED_RIGHTS, type AskedRight } from "#app/domain/policies/profile/rights";
import type { Profile } from "#app/domain/policies/profile/profile";
import { mayAskFor } from "#app/domain/tickets/filing/requester";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** The rights a policy offers at its front, in the portal's order. */
export function offeredRights({ rights }: Profile): AskedRight[] {
  return ASKED_RIGHTS.filter((right) => rights[right]);
}

/** Those of them that are open to the person, once they said who asks. */
export function rightsFor(profile: Profile, kind: RequesterKind = "subject"): AskedRight[] {
  return offeredRights(profile).filter((right) => mayAskFor(kind, right));
}

/** One or more of those rights. */
export function rightForm(profile: Profile, kind?: RequesterKind) {
  return z.object({
    right: manyOf(rightsFor(profile, kind))
      .default([])
      .refine((rights) => rights.length > 0, { message: "choose-any" satisfies FieldError }),
  });
}
