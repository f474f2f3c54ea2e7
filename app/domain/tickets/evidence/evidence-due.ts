import { addWorkingDays, type Calendar } from "../../clock/calendar/calendar";
import { earlierOf, type CivilDate } from "../../clock/dates/civil-date";

/**
 * The day by which evidence is asked for: so many working days from today, but a working day before the request itself is due, unless
 * that day has come. In: civil dates of the policy's zone.
 */
export function evidenceDue(today: CivilDate, days: number, dueOn: CivilDate, calendar: Calendar): CivilDate {
  const wanted = addWorkingDays(today, days, calendar);
  const last = addWorkingDays(dueOn, -1, calendar);
  return last > today ? earlierOf(wanted, last) : wanted;
}

/** A time a person can be given: so many working days, and the last day it leads to. `capped`: the request's own due date cuts it short. */
export type EvidenceTerm = { days: number; dueOn: CivilDate; capped: boolean };

const OFFERED = [3, 5, 10, 15, 20, 30];

/**
 * The times that can be given today: those that end a working day before the request is due; where not even the shortest does, that one
 * alone, cut short, and past the due date whole. In: civil dates of the policy's zone; the fewest and the most days.
 */
export function evidenceTerms(
  today: CivilDate,
  dueOn: CivilDate,
  calendar: Calendar,
  { least, most }: { least: number; most: number },
): EvidenceTerm[] {
  const last = addWorkingDays(dueOn, -1, calendar);
  const offered = OFFERED.filter((days) => days >= least && days <= most);
  const [shortest, ...longer] = offered.map((days): EvidenceTerm => {
    const wanted = addWorkingDays(today, days, calendar);
    return { days, dueOn: evidenceDue(today, days, dueOn, calendar), capped: last > today && wanted > last };
  });
  return shortest ? [shortest, ...longer.filter((term) => last > today && !term.capped)] : [];
}
