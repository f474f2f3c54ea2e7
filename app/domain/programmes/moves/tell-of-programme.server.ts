import type { Tx } from "#app/platform/database/db.server";
import type { Programme } from "#app/platform/generated/client";
import { settleTold, tell } from "../../people/told/tell.server";
import { staffWhoMay } from "../../people/told/who-may.server";

/** Tells everybody who may release a notice to many that it waits for a second person. */
export async function tellProposed(
  tx: Tx,
  { id: programmeId, version, authorIds }: Programme,
  actorId: string,
  now: Date,
) {
  const staffIds = (await staffWhoMay(tx, "programme.release")).filter((id) => !authorIds.includes(id));
  const key = `programme:${programmeId}:proposed:${version}:${now.getTime()}`;
  await tell(tx, { kind: "programme-proposed", programmeId, staffIds, actorId, key }, now);
}

/** It waits for nobody any more; those who wrote and proposed it are told, but not who decided. */
export async function tellDecided(tx: Tx, programme: Programme, actorId: string, now: Date) {
  const { id: programmeId, version, authorIds, proposedById } = programme;
  await settleTold(tx, { kind: "programme-proposed", programmeId }, now);
  const key = `programme:${programmeId}:decided:${version}:${now.getTime()}`;
  await tell(tx, { kind: "programme-decided", programmeId, staffIds: [...authorIds, proposedById], actorId, key }, now);
}
