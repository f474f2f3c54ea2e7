import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { SummaryList } from "#app/ui/summary-list";
import { behindFileHref, figuresFileHref } from "../reports/addresses";
import { useReportWords } from "../reports/words";
import { useReport } from "./report-context";

type Columns = Record<string, { name: string; meaning: string }>;

function Documented({ title, columns }: { title: string; columns: Columns }) {
  return (
    <>
      <h3 className="mt-3">{title}</h3>
      <SummaryList
        rows={Object.entries(columns).map(([key, { name, meaning }]) => ({ key, term: name, value: meaning }))}
      />
    </>
  );
}

/** The figures and the tickets as files, with what their columns mean; for who may draw one, the way to a sample. */
export function Exports({ samples }: { samples: boolean }) {
  const { words } = useReportWords();
  const { period, filter } = useReport();
  const { title, figures, tickets, help, documented, files, figureColumns, ticketColumns } = words.export;
  return (
    <section aria-labelledby="export" data-screen-only className="flex flex-col gap-3">
      <h2 id="export">{title}</h2>
      <p>{help}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="secondary" href={figuresFileHref(period, filter)} download>
          {figures}
        </LinkButton>
        <LinkButton kind="secondary" href={behindFileHref({ ...filter, period })} download>
          {tickets}
        </LinkButton>
        {samples ? (
          <LinkButton kind="secondary" href={paths.samples()}>
            {words.samples.open}
          </LinkButton>
        ) : null}
      </div>
      <details className="max-w-[60em]">
        <summary className="min-h-6 font-semibold text-accent">{documented}</summary>
        <Documented title={files.figures} columns={figureColumns} />
        <Documented title={files.tickets} columns={ticketColumns} />
      </details>
    </section>
  );
}
