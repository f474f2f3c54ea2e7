import { ChartFrame } from "#app/ui/chart-frame";
import { DataTable } from "#app/ui/data-table";
import type { PolicyWords } from "../desk.policies._index/policy-words";
import type { ShownLedger } from "./shown.server";

/** How many promises are kept how: a sentence, a bar, and the same figures as a table. Nothing while there are none. */
export function Counts({ ledger: { counts, svg }, words }: { ledger: ShownLedger; words: PolicyWords }) {
  const { papers } = words.words;
  if (svg === null) return null;
  const { chart, groups } = papers;
  return (
    <ChartFrame
      title={chart.title}
      svg={svg}
      description={chart.description}
      note={papers.counts(counts.all, counts.here, counts.outside, counts.notYet)}
      table={
        <DataTable
          caption={chart.caption}
          captionHidden
          rows={["here", "outside", "notYet"] as const}
          rowKey={(group) => group}
          columns={[
            { key: "how", header: chart.how, cell: (group) => groups[group] },
            { key: "count", header: chart.count, figures: true, cell: (group) => counts[group] },
          ]}
        />
      }
    />
  );
}
