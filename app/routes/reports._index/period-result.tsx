import { useReportWords } from "../reports/words";
import { useReport } from "./report-context";
import { OutcomeTable, PolicyTable } from "./tables";

/** The period in one table, and how long its answers took. */
export function PeriodResult() {
  const { words } = useReportWords();
  const { taken, byPolicy } = useReport().figures;
  return (
    <section aria-labelledby="result" className="rounded-soft border border-line bg-raised p-4">
      <h2 id="result" className="text-lead">
        {words.period.title}
      </h2>
      {taken ? (
        <p className="text-muted">{words.taken.inPeriod(String(taken.median), String(taken.ninetieth))}</p>
      ) : null}
      <div className="mt-3 grid gap-4 *:min-w-0 min-[1440px]:grid-cols-2 wide:[:lang(zh-CN)_&]:grid-cols-2">
        <OutcomeTable />
        {byPolicy.length > 0 ? <PolicyTable /> : null}
      </div>
    </section>
  );
}
