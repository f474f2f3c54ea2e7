import { db } from "#app/platform/database/db.server";
import type { CivilDate } from "../../clock/dates/civil-date";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { CLOCK_KINDS } from "./clock-events";
import { denyFrom } from "./deny-from";

/** As `denyFrom`, from the journal of a ticket as it is now. */
export async function loadDenyFrom(
  { id, right, profile }: { id: string; right: Right; profile: Profile },
  now: Date,
): Promise<CivilDate | null> {
  const lines = await db().journalEntry.findMany({
    where: { ticketId: id, kind: { in: CLOCK_KINDS } },
    orderBy: { seq: "asc" },
    select: { kind: true, at: true, data: true },
  });
  return denyFrom(lines, right, profile, now);
}
