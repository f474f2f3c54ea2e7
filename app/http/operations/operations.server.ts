import { lastBackup } from "#app/domain/operations/backups.server";
import { listGivenUpTasks, type GivenUpTask } from "#app/domain/operations/given-up.server";
import { lastChecks, type JournalCheck } from "#app/domain/operations/journal-check.server";
import { needsOf } from "#app/domain/operations/needs";
import { listQueues } from "#app/domain/operations/queues.server";
import { readSizes } from "#app/domain/operations/sizes.server";
import { listTimers } from "#app/domain/operations/timers.server";
import { health } from "#app/platform/health/health.server";
import { freeDisk } from "#app/platform/storage/free-disk.server";
import { staffMoment } from "../staff/colleague.server";
import { systemNotices } from "../staff/system-notices.server";

function secondsSince(instant: Date | null, now: Date): number | null {
  return instant && Math.max(0, Math.round((now.getTime() - instant.getTime()) / 1000));
}

function moment(instant: Date | null) {
  return staffMoment(instant?.toISOString() ?? null);
}

function shownTask({ since, ...task }: GivenUpTask) {
  return { ...task, since: moment(since) };
}

function shownCheck(check: JournalCheck | null) {
  return check && { ...check, askedAt: moment(check.askedAt), endedAt: moment(check.endedAt) };
}

/** The named parts of the product and how each stands. */
async function parts() {
  const { status: _, ...named } = await health();
  return Object.entries(named).map(([name, state]) => ({ name, state }));
}

/** How the whole product runs, for the page of operations: what needs a hand first. Times are on the wall of the zone, ages in seconds. In: who looks, and the instant. */
export async function readOperations(staffId: string, now: Date) {
  const [named, timers, queues, givenUp, sizes, disk, backup, checks] = await Promise.all([
    parts(),
    listTimers(now),
    listQueues(now),
    listGivenUpTasks(staffId),
    readSizes(),
    freeDisk(),
    lastBackup(),
    lastChecks(),
  ]);
  const badParts = named.filter(({ state }) => state !== "ok").length;
  const badTimers = timers.filter(({ isOverdue, failedAt }) => isOverdue || failedAt !== null).length;
  const oldest = Math.max(0, ...queues.map(({ oldestAt }) => secondsSince(oldestAt, now) ?? 0));
  const backupAge = secondsSince(backup, now);
  const { ended, asked } = checks;
  const journalAge = secondsSince(ended?.endedAt ?? null, now);
  const needs = needsOf({
    badParts,
    badTimers,
    oldestTaskMs: oldest * 1000,
    givenUp: givenUp.count,
    freeDisk: disk,
    backupAgeMs: backupAge === null ? null : backupAge * 1000,
    journal: ended && journalAge !== null ? { whole: ended.whole === true, ageMs: journalAge * 1000 } : null,
  });
  const journalState: "never" | "broken" | "old" = !ended ? "never" : ended.whole ? "old" : "broken";
  return {
    at: moment(now),
    needs,
    notices: systemNotices(),
    counts: { badParts, badTimers, oldest, backupAge, journalState },
    parts: named,
    timers: timers.map(({ ranAt, failedAt, everyMs, lateMs, isOverdue, name }) => ({
      name,
      isOverdue,
      failed: failedAt !== null,
      ran: moment(ranAt),
      everySeconds: Math.round(everyMs / 1000),
      lateSeconds: lateMs === null ? null : Math.round(lateMs / 1000),
    })),
    queues: queues.map(({ oldestAt, ...queue }) => ({ ...queue, oldestSeconds: secondsSince(oldestAt, now) })),
    givenUp: { count: givenUp.count, tasks: givenUp.tasks.map(shownTask) },
    storage: { ...sizes, disk },
    backup: moment(backup),
    journal: { ended: shownCheck(ended), running: asked?.endedAt === null ? shownCheck(asked) : null },
  };
}

/** What `readOperations` gives. */
export type Operations = Awaited<ReturnType<typeof readOperations>>;
