const HOUR_MS = 3_600_000;

/** How long a person's visit to their tickets may be idle, and how long it may last. An open page leaves time to write a long answer; what is sent after the end is kept until a new code is typed. Source: the product's rules on identity. */
export const TRACKING = { idleMs: HOUR_MS, wholeMs: 8 * HOUR_MS } as const;

/** For how long it can be read when a ticket was last looked at. */
export const TRACKING_KEPT_MS = 30 * 24 * HOUR_MS;

/** When a visit began, when its pages were last looked at, and when it was left or ended. */
export type TrackingTimes = { createdAt: Date; usedAt: Date; endedAt: Date | null };

/** Whether a visit can go on. */
export function isTracking({ createdAt, usedAt, endedAt }: TrackingTimes, now: Date): boolean {
  const [at, began, used] = [now.getTime(), createdAt.getTime(), usedAt.getTime()];
  return endedAt === null && at < used + TRACKING.idleMs && at < began + TRACKING.wholeMs;
}
