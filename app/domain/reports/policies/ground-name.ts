import { GROUNDS } from "../../policies/profile/ground-catalogue";
import { isGroundId } from "../../policies/profile/grounds";
import type { Text } from "../../language";
import { partsOfKey, type GroundKey } from "./ground-key";

/** What names a policy's own grounds: one version of it. */
export type Naming = { policyId: string; name: Text; ownGrounds: readonly { id: string; name: Text }[] };

/** What a ground is called under the policy version a ticket was refused under: the catalogue's name first. Null when neither knows it. */
export function groundName({ ownGrounds }: Pick<Naming, "ownGrounds">, groundId: string): Text | null {
  if (isGroundId(groundId)) return GROUNDS[groundId].name;
  return ownGrounds.find(({ id }) => id === groundId)?.name ?? null;
}

/** A ground's id and name, and the name of the policy it is peculiar to. Null: nobody knows a name, or it is nobody's own. */
export type NamedKey = { groundId: string; ground: Text | null; policy: Text | null };

/**
 * What a counted ground is called.
 * In: policy versions, oldest first. The latest that still knows the ground names it.
 */
export function nameOfKey(key: GroundKey, versions: readonly Naming[]): NamedKey {
  const { policyId, groundId } = partsOfKey(key);
  if (policyId === null) return { groundId, ground: groundName({ ownGrounds: [] }, groundId), policy: null };
  const ofPolicy = versions.filter((version) => version.policyId === policyId);
  const knowing = ofPolicy.findLast((version) => groundName(version, groundId) !== null);
  return { groundId, ground: knowing ? groundName(knowing, groundId) : null, policy: ofPolicy.at(-1)?.name ?? null };
}
