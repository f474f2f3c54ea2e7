import type { Status } from "../ticket/statuses";

/** A status as told outside: a review is the desk's own affair, and so is what was put aside. */
export type PublicStatus = Exclude<Status, "reviewing" | "aside">;

/** A ticket's status as told outside. */
export function publicStatus(status: Status, identityVerified: boolean): PublicStatus {
  if (status === "aside") return "received";
  if (status !== "reviewing") return status;
  return identityVerified ? "handling" : "verifying";
}
