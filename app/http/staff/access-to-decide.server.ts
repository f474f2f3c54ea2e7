import { maySomewhere, type SignedIn } from "#app/domain/people/staff";
import { countAccessToDecide } from "#app/domain/tickets/minors/access-requests.server";

/** How many askings to see a child's data wait for this colleague; null where deciding is not theirs. */
export async function accessToDecide(staff: SignedIn): Promise<number | null> {
  return maySomewhere(staff, "minor.approve") ? countAccessToDecide(staff.id) : null;
}
