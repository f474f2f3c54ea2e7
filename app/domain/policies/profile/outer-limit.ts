import type { Term } from "../../clock/dates/terms";

/** In up to 15 working days at most 14 days of rest lie between. Source: every notice of the State Council since 2010, counted; see the product's rules on terms. */
const WORKING_DAYS = 15;
const REST_BETWEEN = 14;

/** The longest rest without a working day in those notices, in days: what a roll can add. */
const LONGEST_REST = 10;

/** No term takes more calendar days than this, before it rolls. */
function longest({ count, unit }: Term): number {
  if (unit === "calendar-day") return count;
  return unit === "month" ? 31 * count : count + REST_BETWEEN * Math.ceil(count / WORKING_DAYS);
}

/** No term takes fewer. Seven working days in a row have been announced, and February is short. */
function shortest({ count, unit }: Term): number {
  return unit === "month" ? 30 * count - 2 : count;
}

function rolls({ unit, roll }: Term): boolean {
  return roll && unit !== "working-day";
}

/**
 * Whether terms that follow each other can end after a limit counted from the same day, told without a calendar: terms are taken as
 * long, and the limit as short, as they ever get. Of one unit, and rolling no more than the limit does, they are compared as they are.
 * What rolls inside may then still pass the limit by days of rest: there the clock itself holds an extension back.
 */
export function mayOutlast(terms: readonly Term[], limit: Term): boolean {
  const rolling = terms.some(rolls) && !rolls(limit);
  if (!rolling && terms.every(({ unit }) => unit === limit.unit))
    return terms.reduce((sum, { count }) => sum + count, 0) > limit.count;
  return terms.reduce((sum, term) => sum + longest(term), rolling ? LONGEST_REST : 0) > shortest(limit);
}
