import { may } from "#app/domain/people/permissions";
import type { StaffMember } from "#app/domain/people/staff";
import { countAccessToDecide } from "#app/domain/tickets/minors/access-requests.server";

/** How many askings to see a child's data wait for this colleague; null where deciding is not theirs. */
export async function accessToDecide({ id, role }: StaffMember): Promise<number | null> {
  return may(role, "minor.approve") ? countAccessToDecide(id) : null;
}
