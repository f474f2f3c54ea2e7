import type { DayNumber } from "../dates/day-number";
import type { Ruler } from "../calendar/ruler";

/** Days a clock stood still, both ends included. */
export type DaySpan = { from: DayNumber; to: DayNumber };

/**
 * The n-th day after `after` that counts and that no pause touches. A day touched by a pause for a minute is given back
 * whole; a day touched by two pauses is given back once; a pause before or after the stretch changes nothing.
 * The pauses come in the order they began.
 */
export function nthUnpausedDay(after: DayNumber, n: number, ruler: Ruler, pauses: readonly DaySpan[]): DayNumber {
  let position = after;
  let left = n;
  for (const pause of pauses) {
    if (pause.to <= position) continue;
    const free = ruler.between(position, Math.max(position, pause.from - 1));
    if (free >= left) break;
    left -= free;
    position = pause.to;
  }
  return ruler.nthAfter(position, left);
}
