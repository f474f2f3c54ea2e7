import { type GroundId } from "../../policies/profile/ground-catalogue";
import { isGroundId } from "../../policies/profile/grounds";

/**
 * What refusals are counted by: a ground of the catalogue by its id, whichever policy used it; any other as `policy/ground`, because two
 * policies may mean different things by one id.
 */
export type GroundKey = GroundId | `${string}/${string}`;

const OWN = /^([a-z0-9-]{1,60})\/([a-z0-9-]{1,40})$/;

/** What a ground given under a policy is counted by. */
export function groundKey(policyId: string, groundId: string): GroundKey {
  return isGroundId(groundId) ? groundId : `${policyId}/${groundId}`;
}

/** The ground's id, and the policy it is peculiar to; null where it is the catalogue's. */
export function partsOfKey(key: GroundKey): { policyId: string | null; groundId: string } {
  const slash = key.indexOf("/");
  return slash < 0
    ? { policyId: null, groundId: key }
    : { policyId: key.slice(0, slash), groundId: key.slice(slash + 1) };
}

/** Reads a key as an address writes it. Null for anything `groundKey` would not give. */
export function readGroundKey(text: string | null): GroundKey | null {
  if (text === null || isGroundId(text)) return text;
  const [, policyId, groundId] = OWN.exec(text) ?? [];
  return policyId === undefined || groundId === undefined || isGroundId(groundId)
    ? null
    : groundKey(policyId, groundId);
}
