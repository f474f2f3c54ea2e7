import type { ProgrammePage } from "#app/domain/programmes/reading/programme-page.server";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";

type ProgressProps = Pick<ProgrammePage, "counts" | "failures" | "kind" | "words">;

/** What a failure's code comes to: the reader's address, a silence, or a server that is away. */
function reasonOf(failure: string, failed: boolean): "address" | "unconfirmed" | "server" {
  if (!failed) return "server";
  return /\b5\d\d\b|EADDRESS/.test(failure) ? "address" : "unconfirmed";
}

/** How far the letters are, and what came back. */
export function Progress({ counts, failures, words }: ProgressProps) {
  const { page } = useDeskWords().words.programmes;
  const asked = words?.kind === "policy-change";
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
