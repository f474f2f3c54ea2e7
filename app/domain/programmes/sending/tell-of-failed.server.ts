import type { Tx } from "#app/platform/database/db.server";
import { deskToday } from "../../clock/calendar/desk-day";
import { tell } from "../../people/told/tell.server";

/** Tells those who wrote and released a notice that letters of it did not arrive: once a day, however many they are. */
export async function tellOfFailed(tx: Tx, programmeId: string, at: Date, actorId?: string): Promise<void> {
  const { authorIds, releasedById } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { authorIds: true, releasedById: true },
  });
  const key = `programme:${programmeId}:failed:${deskToday(at)}`;
  await tell(tx, { kind: "notices-failed", programmeId, staffIds: [...authorIds, releasedById], actorId, key }, at);
}
