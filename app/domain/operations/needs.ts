/** What of the whole product wants somebody to look at it, in the order in which it is said. */
export const NEEDS = ["parts", "timers", "queues", "given-up", "disk", "backup", "journal"] as const;
export type Need = (typeof NEEDS)[number];

/** How everything stands, as far as it decides that. Ages in milliseconds; null: never. */
export type Standing = {
  /** Parts that do not answer as they should. */
  badParts: number;
  /** Timers that are overdue, or failed last. */
  badTimers: number;
  oldestTaskMs: number;
  givenUp: number;
  /** Of the disk with the files; null where nobody can say. */
  freeDisk: { free: number; total: number } | null;
  backupAgeMs: number | null;
  journal: { whole: boolean; ageMs: number } | null;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A task waits this long before somebody is told: as the workers' own warning. */
const TASK_MS = 5 * MINUTE;
/** Every day, with two hours for the backup itself. */
const BACKUP_MS = DAY + 120 * MINUTE;
const JOURNAL_MS = 31 * DAY;
const LEAST_FREE = 0.1;

/** What wants somebody to look. */
export function needsOf(standing: Standing): Need[] {
  const { badParts, badTimers, oldestTaskMs, givenUp, freeDisk, backupAgeMs, journal } = standing;
  const wanted: Record<Need, boolean> = {
    parts: badParts > 0,
    timers: badTimers > 0,
    queues: oldestTaskMs > TASK_MS,
    "given-up": givenUp > 0,
    disk: freeDisk !== null && freeDisk.free < LEAST_FREE * freeDisk.total,
    backup: backupAgeMs === null || backupAgeMs > BACKUP_MS,
    journal: !journal?.whole || journal.ageMs > JOURNAL_MS,
  };
  return NEEDS.filter((need) => wanted[need]);
}
