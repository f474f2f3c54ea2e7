import { seenBy, seenByMember } from "../../ticket/seen-by.server";
import type { Bind, Looking } from "./conditions";

/** Whether who looks sees a row of the queue, as SQL. */
export function seenIn({ staffId, inTeam }: Looking, bind: Bind): string {
  const staff = `${bind(staffId)}::uuid`;
  return inTeam ? seenByMember(staff) : seenBy(staff);
}
