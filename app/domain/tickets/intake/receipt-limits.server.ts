import { findServiceEnd } from "../../programmes/programme/service-end.server";
import type { Profile } from "../../policies/profile/profile";
import type { ReceiptLimits } from "./came-form";

/** When a request can have been received under a policy. In: the policy, the instant. */
export async function receiptLimits({ id, zone }: Pick<Profile, "id" | "zone">, now: Date): Promise<ReceiptLimits> {
  const end = await findServiceEnd(id, zone, now);
  return { zone, now, until: end?.requestsUntil ?? null };
}
