import type { ReactNode } from "react";
import { ChartFrame } from "#app/ui/chart-frame";
import { useReportWords } from "../reports/words";
import type { Charts } from "./charts.server";
import { ClockTable } from "./clock-table";
import { ComplaintTable } from "./complaint-table";
import { useReport } from "./report-context";
import { AnswerTable, MonthsTable, OpenTable, RefusalTable, RightTable, TakenTable } from "./tables";

function Nothing({ title, children }: { title: string; children: string }) {
  return (
    <section className="rounded-soft border border-line bg-raised p-4">
      <h2 className="text-lead">{title}</h2>
      <p className="text-muted">{children}</p>
    </section>
  );
}

type MultipleProps = { of: keyof Charts; title: string; description: string; note: string; table: ReactNode };

function Multiple({ of, ...frame }: MultipleProps) {
  const { charts } = useReport();
  return <ChartFrame svg={charts[of]} {...frame} />;
}

/** Tables of many columns take the whole width where English words leave them too little of half of it. */
const MANY_COLUMNS = "min-w-0 wide:col-span-2 wide:[:lang(zh-CN)_&]:col-span-1 min-[1440px]:col-span-1";

/** The report's charts, each with its table: first the promise kept, then what is open, then how and why. */
export function Multiples() {
  const { words } = useReportWords();
  const { figures, period, zone, drawn } = useReport();
  const { months, daysLeft, age, taken, refusals, rights, answers, complaints, clock } = words;
  const anyComplaint = figures.complaints.months.some(({ score }) => score.came > 0);
  const ends = [figures.months[0]?.month ?? "", figures.months[figures.months.length - 1]?.month ?? ""] as const;
  const [first, last] = [months.name(ends[0]), months.name(ends[1])] as const;
  const ofPeriod = words.drawn(words.span(period.from, period.to), zone, drawn.on, drawn.time);
  const ofMonths = words.drawn(`${first} – ${last}`, zone, drawn.on, drawn.time);
  const ofNow = words.drawnNow(zone, drawn.on, drawn.time);
  return (
    <div data-multiples className="grid items-start gap-4 wide:grid-cols-2">
      <Multiple
        of="months"
        title={months.title}
        description={months.description(first, last)}
        note={ofMonths}
        table={<MonthsTable />}
      />
      <Multiple
        of="taken"
        title={taken.title}
        description={taken.description(first, last)}
        note={ofMonths}
        table={<TakenTable />}
      />
      <Multiple
        of="daysLeft"
        title={daysLeft.title}
        description={daysLeft.description}
        note={ofNow}
        table={<OpenTable by="daysLeft" />}
      />
      <Multiple of="age" title={age.title} description={age.description} note={ofNow} table={<OpenTable by="age" />} />
      <div data-many-columns className={MANY_COLUMNS}>
        <Multiple
          of="rights"
          title={rights.title}
          description={rights.description}
          note={ofPeriod}
          table={<RightTable />}
        />
      </div>
      {figures.answers.length > 0 ? (
        <div data-many-columns className={MANY_COLUMNS}>
          <Multiple
            of="answers"
            title={answers.title}
            description={answers.description}
            note={ofPeriod}
            table={<AnswerTable />}
          />
        </div>
      ) : null}
      {figures.refusals.length > 0 ? (
        <Multiple
          of="refusals"
          title={refusals.title}
          description={refusals.description}
          note={`${ofPeriod} · ${refusals.note}`}
          table={<RefusalTable />}
        />
      ) : (
        <Nothing title={refusals.title}>{refusals.empty}</Nothing>
      )}
      {anyComplaint ? (
        <Multiple
          of="complaints"
          title={complaints.title}
          description={complaints.description(first, last)}
          note={`${ofMonths} · ${complaints.note}`}
          table={<ComplaintTable />}
        />
      ) : (
        <Nothing title={complaints.title}>{complaints.empty(first, last)}</Nothing>
      )}
      {figures.clock.byRight.length > 0 ? (
        <div data-many-columns className="min-w-0 wide:col-span-2">
          <Multiple
            of="clock"
            title={clock.title}
            description={clock.description}
            note={`${ofPeriod} · ${clock.note}`}
            table={<ClockTable />}
          />
        </div>
      ) : (
        <Nothing title={clock.title}>{clock.empty}</Nothing>
      )}
    </div>
  );
}
