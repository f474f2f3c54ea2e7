import { VERDICTS } from "#app/domain/tickets/workflow/move-input";
import { overturnedPermille } from "#app/domain/reports/figures/complaint-score";
import { wholeMonth } from "#app/domain/reports/figures/period";
import { DataTable, type Column } from "#app/ui/data-table";
import { percent } from "../reports/numbers";
import { useReportWords } from "../reports/words";
import { Count } from "./count";
import { useReport } from "./report-context";

/** What was decided on complaints, by month of receipt: whether the first answers stood. */
export function ComplaintTable() {
  const { words } = useReportWords();
  const { months } = useReport().figures.complaints;
  type Row = (typeof months)[number];
  const behind = (month: string) => ({ period: wholeMonth(month), right: "complaint" as const });
  const columns: Column<Row>[] = [
    {
      key: "month",
      header: words.months.month,
      short: true,
      cell: ({ month }) => words.months.name(month),
    },
    {
      key: "came",
      header: words.columns.came,
      figures: true,
      cell: ({ month, score }) => <Count of={score.came} behind={behind(month)} />,
    },
    ...VERDICTS.map((verdict): Column<Row> => ({
      key: verdict,
      header: words.complaints.verdicts[verdict],
      figures: true,
      cell: ({ month, score }) => <Count of={score[verdict]} behind={{ ...behind(month), verdict }} />,
    })),
    {
      key: "open",
      header: words.complaints.open,
      figures: true,
      cell: ({ month, score }) => <Count of={score.open} behind={{ ...behind(month), stands: ["open"] }} />,
    },
    {
      key: "share",
      header: words.complaints.share,
      figures: true,
      cell: ({ score }) => percent(overturnedPermille(score)),
    },
  ];
  return <DataTable caption={words.complaints.caption} columns={columns} rows={months} rowKey={({ month }) => month} />;
}
