/** How long a session may be idle, and how old it may become. Source: the product's rules on identity. */
export const IDLE_SECONDS = 30 * 60;
export const ABSOLUTE_SECONDS = 12 * 60 * 60;
/** A session's last use is written at most this often: one write a minute, not one a page. */
export const TOUCH_SECONDS = 60;

export type SessionTimes = { createdAt: Date; expiresAt: Date };

/** True once a session is over: idle too long (`expiresAt` moves on with each use), or too old however it was used. */
export function isOver({ createdAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now >= expiresAt || now.getTime() >= createdAt.getTime() + ABSOLUTE_SECONDS * 1000;
}

/** The `expiresAt` to write for a use at this instant; null while the last one written is less than a minute old. */
export function nextExpiry({ expiresAt }: SessionTimes, now: Date): Date | null {
  const wanted = now.getTime() + IDLE_SECONDS * 1000;
  return wanted - expiresAt.getTime() >= TOUCH_SECONDS * 1000 ? new Date(wanted) : null;
}
