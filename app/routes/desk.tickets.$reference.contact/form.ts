import { z } from "zod";
import type { Profile } from "#app/domain/policies/profile/profile";
import { reachSchema } from "#app/domain/tickets/intake/reach-form";
import { paragraph } from "#app/domain/tickets/ticket/typed-fields";

/** Where somebody is reached from now on, and how that became known. */
export function contactForm(profile: Pick<Profile, "languages">) {
  return reachSchema(profile).and(z.object({ reason: paragraph }));
}
