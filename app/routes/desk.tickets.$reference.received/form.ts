import { z } from "zod";
import type { Profile } from "#app/domain/policies/profile/profile";
import { receiptFields } from "#app/domain/tickets/intake/came-form";
import { paragraph } from "#app/domain/tickets/ticket/typed-fields";

/** When it was really received, and why it is put right. */
export function correctionForm(profile: Pick<Profile, "zone">, now: Date) {
  return receiptFields(profile, now)
    .transform((receivedAt) => ({ receivedAt }))
    .and(z.object({ reason: paragraph }));
}
