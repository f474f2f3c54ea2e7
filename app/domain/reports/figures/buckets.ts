/** Open tickets by working days left, most urgent first; last those whose promise stands still, of which no day goes by. */
export const LEFT_BUCKETS = ["overdue", "today", "1", "2-3", "4-5", "6-10", "over-10", "paused"] as const;
export type LeftBucket = (typeof LEFT_BUCKETS)[number];

/** Open tickets by working days since the clock began. */
export const AGE_BUCKETS = ["0-2", "3-5", "6-10", "11-15", "over-15"] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/**
 * In: whether the due instant has passed, and working days after today up to and including the due date.
 * 0 is today also when the due date is a day of rest before the next working day: no working day is left.
 */
export function leftBucket(overdue: boolean, daysLeft: number): LeftBucket {
  if (overdue) return "overdue";
  if (daysLeft <= 0) return "today";
  if (daysLeft === 1) return "1";
  if (daysLeft <= 3) return "2-3";
  if (daysLeft <= 5) return "4-5";
  return daysLeft <= 10 ? "6-10" : "over-10";
}

/** In: working days since the clock began, not counting its first day. */
export function ageBucket(workingDays: number): AgeBucket {
  if (workingDays <= 2) return "0-2";
  if (workingDays <= 5) return "3-5";
  if (workingDays <= 10) return "6-10";
  return workingDays <= 15 ? "11-15" : "over-15";
}
