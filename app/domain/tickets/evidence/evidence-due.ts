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
