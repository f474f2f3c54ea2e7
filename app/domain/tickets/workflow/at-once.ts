import type { Right } from "../../policies/profile/rights";
import type { Status } from "../ticket/statuses";
import type { Facts } from "./workflow";

/**
 * Whether a request can be approved in the press that verifies who asks: where an approval asks for nothing of its own. A transfer has its
 * conditions, an account that is cancelled what may stand in the way and the time to think again, a complaint is judged.
 */
export function isApprovedAtOnce({
  right,
  status,
  facts,
}: {
  right: Right;
  status: Status;
  facts: Pick<Facts, "coolsOff">;
}): boolean {
  return (
    status === "verifying" && !facts.coolsOff && right !== "transfer" && right !== "cancel" && right !== "complaint"
  );
}
