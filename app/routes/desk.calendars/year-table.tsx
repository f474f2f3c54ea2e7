import type { CalendarYear } from "#app/domain/clock/calendar/calendar-year";
import { DataTable } from "#app/ui/data-table";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";

/** Every day of a year that is not what its weekday says, with where that stands. */
export function YearTable({ year }: { year: CalendarYear }) {
  const { words, shared, locale } = useDeskWords();
  const { table, kinds, sources, unnamed } = words.calendars;
  const rows = year.days.filter(({ kind }) => kind === "off" || kind === "make-up");
  const source = year.source === "notice" ? sources.notice(year.year) : sources[year.source];
  return (
    <section aria-labelledby="days" className="flex flex-col gap-2">
      <h3 id="days">{table.title}</h3>
      <p className="text-muted">
        {source} {year.source === "notice" ? <span lang="zxx">chinese-days/{year.year}.json</span> : null}
      </p>
      {rows.length === 0 ? (
        <p>{table.none}</p>
      ) : (
        <DataTable
          caption={table.caption}
          captionHidden
          rows={rows}
          rowKey={({ date }) => date}
          columns={[
            { key: "date", header: table.columns.date, cell: ({ date }) => shared.longDate(date) },
            {
              key: "kind",
              header: table.columns.kind,
              short: true,
              cell: ({ kind }) => <Tag kind={kind === "off" ? "late" : "calm"} text={kinds[kind]} />,
            },
            { key: "name", header: table.columns.name, short: true, cell: ({ name }) => name?.[locale] ?? unnamed },
          ]}
        />
      )}
    </section>
  );
}
