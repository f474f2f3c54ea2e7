import type { Tx } from "#app/platform/database/db.server";
import { settleTold, tell } from "../../people/told/tell.server";
import { staffWhoMay } from "../../people/told/who-may.server";
import { isSecondPerson, type Proposal } from "./proposal";

type Told = Pick<Proposal, "id" | "policyId" | "proposedById" | "editedById">;

/** Tells everybody who may agree that something about a policy waits for a second person. */
export async function tellProposed(tx: Tx, proposal: Told, now: Date): Promise<void> {
  const { id, policyId } = proposal;
  const staffIds = (await staffWhoMay(tx, "policy.agree")).filter((staffId) => isSecondPerson(proposal, staffId));
  await tell(tx, { kind: "policy-proposed", policyId, staffIds, key: `proposal:${id}` }, now);
}

/** It waits for nobody any more; who proposed it is told what became of it, unless they did it themselves. */
export async function tellDecided(tx: Tx, proposal: Told, actorId: string | null, now: Date): Promise<void> {
  const { id, policyId, proposedById } = proposal;
  await settleTold(tx, { kind: "policy-proposed", policyId }, now);
  const key = `proposal:${id}:decided:${now.getTime()}`;
  await tell(tx, { kind: "policy-decided", policyId, staffIds: [proposedById], actorId, key }, now);
}
