import { wholeMonth } from "#app/domain/reports/figures/period";
import { DataTable, type Column } from "#app/ui/data-table";
import { counted } from "../reports/numbers";
import { useReportWords } from "../reports/words";
import { Count } from "./count";
import { Foot } from "./foot";
import { useReport } from "./report-context";
import { useScoreColumns } from "./score-columns";
import { ANSWERS } from "#app/domain/tickets/workflow/codes";

/** Where the period's tickets are, and how many of them were late: it adds up in both directions. */
export function OutcomeTable() {
  const { words } = useReportWords();
  const { figures, period } = useReport();
  const { came, late } = figures.period;
  const columns: Column<(typeof figures.byOutcome)[number]>[] = [
    { key: "outcome", header: words.period.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
    {
      key: "count",
      header: words.columns.count,
      figures: true,
      cell: ({ outcome, score }) => <Count of={score.came} behind={{ period, stands: [outcome] }} />,
    },
    {
      key: "late",
      header: words.columns.ofThem,
      figures: true,
      cell: ({ outcome, score }) => <Count of={score.late} behind={{ period, stands: [outcome, "late"] }} />,
    },
  ];
  const total = [
    words.columns.total,
    <Count key="came" of={came} behind={{ period }} />,
    <Count key="late" of={late} behind={{ period, stands: ["late"] }} />,
  ];
  return (
    <DataTable
      caption={words.period.caption}
      columns={columns}
      rows={figures.byOutcome}
      rowKey={({ outcome }) => outcome}
      foot={<Foot cells={total} />}
    />
  );
}

export function MonthsTable() {
  const { words } = useReportWords();
  const { figures } = useReport();
  const scores = useScoreColumns<(typeof figures.months)[number]>({
    scoreOf: ({ score }) => score,
    behind: ({ month }) => ({ period: wholeMonth(month) }),
    stands: ["kept", "late"],
  });
  const columns = [
    {
      key: "month",
      header: words.months.month,
      short: true,
      cell: ({ month }: (typeof figures.months)[number]) => words.months.name(month),
    },
    ...scores,
  ];
  return (
    <DataTable caption={words.months.caption} columns={columns} rows={figures.months} rowKey={({ month }) => month} />
  );
}

export function TakenTable() {
  const { words, locale } = useReportWords();
  const { figures } = useReport();
  const columns: Column<(typeof figures.months)[number]>[] = [
    { key: "month", header: words.months.month, short: true, cell: ({ month }) => words.months.name(month) },
    { key: "median", header: words.taken.median, figures: true, cell: ({ taken }) => taken?.median ?? "–" },
    { key: "ninetieth", header: words.taken.ninetieth, figures: true, cell: ({ taken }) => taken?.ninetieth ?? "–" },
    {
      key: "count",
      header: words.taken.answered,
      figures: true,
      cell: ({ taken }) => counted(taken?.count ?? 0, locale),
    },
  ];
  return (
    <DataTable caption={words.taken.caption} columns={columns} rows={figures.months} rowKey={({ month }) => month} />
  );
}

/** What is open now: all of it, and the period's part. */
export function OpenTable({ by }: { by: "daysLeft" | "age" }) {
  const { words } = useReportWords();
  const { figures, period } = useReport();
  const { caption, bucket: header, buckets } = words[by];
  const names: Partial<Record<string, string>> = buckets;
  const rows: { bucket: string; all: number; inPeriod: number }[] = figures[by];
  const named = by === "daysLeft" ? "left" : "age";
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "bucket", header, cell: ({ bucket }) => names[bucket] },
    {
      key: "all",
      header: words.columns.all,
      figures: true,
      cell: ({ bucket, all }) => <Count of={all} behind={{ [named]: bucket }} />,
    },
    {
      key: "inPeriod",
      header: words.columns.inPeriod,
      figures: true,
      cell: ({ bucket, inPeriod }) => <Count of={inPeriod} behind={{ period, [named]: bucket }} />,
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ bucket }) => bucket} />;
}

export function RefusalTable() {
  const { words } = useReportWords();
  const { figures, period, groundNames } = useReport();
  const columns: Column<(typeof figures.refusals)[number]>[] = [
    { key: "ground", header: words.refusals.ground, cell: ({ ground }) => groundNames[ground] ?? ground },
    {
      key: "count",
      header: words.columns.count,
      figures: true,
      cell: ({ ground, count }) => <Count of={count} behind={{ period, ground }} />,
    },
  ];
  return (
    <DataTable
      caption={words.refusals.caption}
      columns={columns}
      rows={figures.refusals}
      rowKey={({ ground }) => ground}
    />
  );
}

/** What the answers came to, by right. */
export function AnswerTable() {
  const { words, shared } = useReportWords();
  const { figures, period } = useReport();
  type Row = (typeof figures.answers)[number];
  const columns: Column<Row>[] = [
    { key: "right", header: words.rights.right, cell: ({ right }) => shared.rights[right].name },
    ...ANSWERS.map((answer): Column<Row> => ({
      key: answer,
      header: words.answers.names[answer],
      figures: true,
      cell: ({ right, counts }) => <Count of={counts[answer]} behind={{ period, right, result: answer }} />,
    })),
  ];
  return (
    <DataTable caption={words.answers.caption} columns={columns} rows={figures.answers} rowKey={({ right }) => right} />
  );
}

export function RightTable() {
  const { words, shared } = useReportWords();
  const { figures, period } = useReport();
  type Row = (typeof figures.byRight)[number];
  const scores = useScoreColumns<Row>({
    scoreOf: ({ score }) => score,
    behind: ({ right }) => ({ period, right }),
    stands: ["finished", "refused", "withdrawn", "open", "late"],
  });
  const columns = [
    { key: "right", header: words.rights.right, cell: ({ right }: Row) => shared.rights[right].name },
    ...scores,
  ];
  return (
    <DataTable caption={words.rights.caption} columns={columns} rows={figures.byRight} rowKey={({ right }) => right} />
  );
}

export function PolicyTable() {
  const { words } = useReportWords();
  const { figures, period, policyNames } = useReport();
  type Row = (typeof figures.byPolicy)[number];
  const scores = useScoreColumns<Row>({
    scoreOf: ({ score }) => score,
    behind: ({ policyId }) => ({ period, policyId }),
    stands: ["finished", "refused", "withdrawn", "open", "late"],
  });
  const columns = [
    { key: "policy", header: words.policies.policy, cell: ({ policyId }: Row) => policyNames[policyId] ?? policyId },
    ...scores,
  ];
  return (
    <DataTable
      caption={words.policies.caption}
      columns={columns}
      rows={figures.byPolicy}
      rowKey={({ policyId }) => policyId}
    />
  );
}
