import { addDays, earlierOf } from "../../clock/dates/civil-date";
import { firstDayOf } from "../../policies/proposals/first-day.server";
import { findRetirement } from "../../policies/proposals/retired.server";
import { findServiceEnd } from "../../programmes/programme/service-end.server";
import type { Profile } from "../../policies/profile/profile";
import type { ReceiptLimits } from "./came-form";

/** When a request can have been received under a policy. In: the policy, the instant. */
export async function receiptLimits({ id, zone }: Pick<Profile, "id" | "zone">, now: Date): Promise<ReceiptLimits> {
  const [from, end, retirement] = await Promise.all([
    firstDayOf(id),
    findServiceEnd(id, zone, now),
    findRetirement(id, now),
  ]);
  const last = [...(end ? [end.requestsUntil] : []), ...(retirement ? [addDays(retirement.on, -1)] : [])];
  return { zone, now, from, until: last.length > 0 ? last.reduce(earlierOf) : null };
}
