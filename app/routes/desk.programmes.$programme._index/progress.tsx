import type { ProgrammePage } from "#app/domain/programmes/reading/programme-page.server";
import { reasonOf } from "#app/domain/programmes/sending/reasons";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";

type ProgressProps = Pick<ProgrammePage, "id" | "counts" | "failures" | "kind" | "words">;

/** How far the letters are, and what came back. */
export function Progress({ id, counts, failures, words }: ProgressProps) {
  const { page } = useDeskWords().words.programmes;
  const asked = words?.kind === "policy-change";
  const unreached = counts.failed + counts.returned;
  const rows = (["sent", "waiting", "retrying", "failed", "returned"] as const)
    .filter((name) => counts[name] > 0 || name === "sent" || name === "waiting")
    .map((name) => ({ key: name, term: page.counts[name], value: String(counts[name]) }));
  const answers = (["accepted", "cancelled"] as const).map((name) => ({
    key: name,
    term: page.counts[name],
    value: String(counts[name]),
  }));
  return (
    <Card id="progress" title={page.progressTitle}>
      <label htmlFor="bar" className="block font-semibold">
        {page.progress(counts.sent, counts.all)}
      </label>
      <progress
        id="bar"
        value={counts.sent}
        max={Math.max(1, counts.all)}
        className="mb-2 h-3 w-full max-w-text accent-accent"
      />
      <SummaryList rows={[...rows, ...(asked ? answers : [])]} />
      {unreached > 0 ? (
        <p className="my-2">
          <a href={paths.programmeUnreached(id)}>{page.unreached(unreached)}</a>
        </p>
      ) : null}
      {failures.length > 0 ? (
        <DataTable
          caption={page.failuresTitle}
          rows={failures}
          rowKey={({ failure, failed }) => `${failure}-${failed}`}
          columns={[
            {
              key: "reason",
              header: page.failures.reason,
              cell: ({ failure, failed }) => (
                <>
                  {page.reasons[reasonOf(failure, failed)]}{" "}
                  <span className="text-muted" lang="en">
                    {failure}
                  </span>
                </>
              ),
            },
            {
              key: "state",
              header: page.failures.state,
              short: true,
              cell: ({ failed }) => (failed ? page.failures.failed : page.failures.retrying),
            },
            { key: "count", header: page.failures.count, figures: true, cell: ({ count }) => count },
          ]}
        />
      ) : null}
    </Card>
  );
}
