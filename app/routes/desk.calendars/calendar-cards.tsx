import type { CalendarId } from "#app/domain/clock/calendar/calendar";
import type { Text } from "#app/domain/language";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";

export type ShownCalendar = {
  id: CalendarId;
  version: string;
  firstYear: number;
  lastYear: number;
  policies: { policyId: string; name: Text }[];
  today: string;
  provisionalFrom: string | null;
  open: number;
  provisional: number;
};

/** From when on dates by a calendar are only provisional, said ahead; nothing where none of its terms reaches that far. */
function RunsOut({ calendar: { lastYear, today, provisionalFrom } }: { calendar: ShownCalendar }) {
  const { words, shared } = useDeskWords();
  const { warning } = words.calendars;
  if (provisionalFrom === null) return null;
  const now = provisionalFrom === today;
  return (
    <Notice
      kind={now ? "late" : "soon"}
      word={now ? warning.now(lastYear + 1) : warning.ahead(lastYear + 1, shared.longDate(provisionalFrom))}
    >
      <p>{warning.help}</p>
    </Notice>
  );
}

/** Each calendar there is: how far it is known, where from, who counts by it. */
export function CalendarCards({ calendars }: { calendars: readonly ShownCalendar[] }) {
  const { words, locale } = useDeskWords();
  const { facts, names, years, everyYear, nobody, openOf, sources } = words.calendars;
  return (
    <div className="grid gap-4 wide:grid-cols-2 wide:items-start">
      {calendars.map((calendar) => (
        <Card key={calendar.id} id={`of-${calendar.id}`} title={names[calendar.id]}>
          <div className="flex flex-col gap-3">
            <RunsOut calendar={calendar} />
            <SummaryList
              rows={[
                {
                  key: "known",
                  term: facts.known,
                  value: calendar.id === "CN" ? years(calendar.firstYear, calendar.lastYear) : everyYear,
                },
                {
                  key: "source",
                  term: facts.source,
                  value: calendar.id === "CN" ? sources.notices : sources.weekdays,
                },
                {
                  key: "policies",
                  term: facts.policies,
                  value:
                    calendar.policies.length === 0
                      ? nobody
                      : calendar.policies.map(({ name }) => name[locale]).join(locale === "en" ? ", " : "、"),
                },
                { key: "open", term: facts.open, value: openOf(calendar.open, calendar.provisional) },
                {
                  key: "version",
                  term: facts.version,
                  value: (
                    <span lang="zxx" className="break-all tabular-nums">
                      {calendar.version}
                    </span>
                  ),
                },
              ]}
            />
          </div>
        </Card>
      ))}
    </div>
  );
}
