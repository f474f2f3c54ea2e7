import type { CalendarDay, CalendarYear, DayKind } from "#app/domain/clock/calendar/calendar-year";
import { weekdayOf } from "#app/domain/clock/dates/civil-date";
import { classNames } from "#app/ui/class-names";
import { useDeskWords } from "../desk/frame";

const LOOKS: Record<DayKind, string> = {
  work: "",
  weekend: "text-muted",
  off: "bg-late-soft text-late font-semibold",
  "make-up": "bg-calm-soft text-calm font-semibold",
  open: "text-muted underline decoration-dotted underline-offset-4",
};

/** Days in rows of a week, Monday first; null where a week reaches out of the month. */
function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const before = (weekdayOf(days[0]!.date) + 6) % 7;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const rows = Math.ceil(cells.length / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_each, column) => cells[row * 7 + column] ?? null),
  );
}

/** One day: its number, and a sign where it is not what its weekday says. What it is off for stands in the table below. */
function Day({ day }: { day: CalendarDay | null }) {
  const { marks } = useDeskWords().words.calendars;
  if (!day) return <td />;
  return (
    <td className={classNames("rounded-soft text-center align-top tabular-nums", LOOKS[day.kind])}>
      {Number(day.date.slice(8))}
      <span className="block min-h-4 text-[0.7rem] leading-4"> {marks[day.kind]}</span>
    </td>
  );
}

function Month({ month, days }: { month: number; days: readonly CalendarDay[] }) {
  const { months, weekdays, weekdayNames } = useDeskWords().words.calendars;
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5">
      <caption className="pb-1 text-left font-semibold">{months[month]}</caption>
      <thead>
        <tr>
          {weekdays.map((short, at) => (
            <th key={weekdayNames[(at + 1) % 7]} scope="col" className="font-normal text-muted">
              <abbr title={weekdayNames[(at + 1) % 7]} className="no-underline">
                {short}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, at) => (
          <tr key={week.find((day) => day)?.date ?? at}>
            {week.map((day, column) => (
              <Day key={day?.date ?? column} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year as its twelve months. What a colour says stands there in a word as well. */
export function YearGrid({ year }: { year: CalendarYear }) {
  const { totals, legend } = useDeskWords().words.calendars;
  const count = (...kinds: DayKind[]) => year.days.filter(({ kind }) => kinds.includes(kind)).length;
  return (
    <>
      <p className="text-muted">{totals(count("work", "make-up", "open"), count("off"), count("make-up"))}</p>
      <p className="text-small text-muted">{legend}</p>
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 wide:grid-cols-4">
        {Array.from({ length: 12 }, (_, month) => (
          <Month
            key={month}
            month={month}
            days={year.days.filter(({ date }) => Number(date.slice(5, 7)) === month + 1)}
          />
        ))}
      </div>
    </>
  );
}
