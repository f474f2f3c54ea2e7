import type { Tx } from "#app/platform/database/db.server";
import type { ToldKind } from "./kinds";

/** What something is told about: a ticket, a notice to many, or a policy. */
export type ToldAbout = { ticketId: string } | { programmeId: string } | { policyId: string };

export type Telling = ToldAbout & {
  kind: ToldKind;
  /** Whom it concerns; who did it is not told of it. */
  staffIds: readonly (string | null)[];
  actorId?: string | null;
  act?: string;
  accessId?: string;
  /** What makes it one: told again under the same key, nothing happens. */
  key: string;
};

/** Tells colleagues of what happens in this transaction. Those whose account has ended are told nothing. */
export async function tell(tx: Tx, told: Telling, now: Date): Promise<void> {
  const { kind, staffIds, actorId = null, act = null, accessId = null, key, ...about } = told;
  const ids = [...new Set(staffIds)].filter((id) => id !== null && id !== actorId) as string[];
  if (ids.length === 0) return;
  const readers = await tx.staff.findMany({ where: { id: { in: ids }, active: true }, select: { id: true } });
  await tx.staffTold.createMany({
    data: readers.map(({ id: staffId }) => ({
      ...about,
      ...{ staffId, kind, act, accessId },
      at: now,
      key: `${key}:${staffId}`,
    })),
    skipDuplicates: true,
  });
}

/** What waited for any of several is done: nobody has to look any more. */
export async function settleTold(
  tx: Tx,
  about: ToldAbout & { kind: ToldKind; accessId?: string },
  now: Date,
): Promise<void> {
  await tx.staffTold.updateMany({ where: { ...about, readAt: null }, data: { readAt: now } });
}
