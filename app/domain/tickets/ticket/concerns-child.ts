import type { RequesterKind } from "../../policies/profile/profile-parts";

/**
 * Staff see what a ticket about a child holds only after somebody in charge approved it, and every look is on record. Source: the
 * product's rules on rights (requesters): access of staff to a minor's data is approved and logged, and limited to what is needed.
 */
export function concernsChild({
  requesterKind,
  parent,
}: {
  requesterKind: string;
  parent?: { requesterKind: string } | null;
}): boolean {
  return [requesterKind, parent?.requesterKind].includes("guardian" satisfies RequesterKind);
}
