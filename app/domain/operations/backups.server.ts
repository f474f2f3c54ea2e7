import { db } from "#app/platform/database/db.server";

/** Notes that a backup was made. In: when it was, which is not after now; the instant it is said at. */
export async function noteBackup(madeAt: Date, now: Date): Promise<void> {
  await db().backupSeen.create({ data: { madeAt, notedAt: now } });
}

/** When the newest backup was made that we were told of; null where there was none. */
export async function lastBackup(): Promise<Date | null> {
  const row = await db().backupSeen.findFirst({ orderBy: { madeAt: "desc" }, select: { madeAt: true } });
  return row?.madeAt ?? null;
}
