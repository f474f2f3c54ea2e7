import type { ReactNode } from "react";
import type { Right } from "#app/domain/policies/profile/rights";
import { CLOCK_MARKS, type ClockScore } from "#app/domain/reports/figures/clock-marks";
import { DataTable, type Column } from "#app/ui/data-table";
import { counted } from "../reports/numbers";
import { useReportWords } from "../reports/words";
import { Count } from "./count";
import { Foot } from "./foot";
import { useReport } from "./report-context";

type Row = { right: Right | null; score: ClockScore };

/** How many promises were made longer, how many stood still, and for how many working days; by right, and altogether. */
export function ClockTable() {
  const { words, shared, locale } = useReportWords();
  const { figures, period } = useReport();
  const behind = (right: Right | null) => ({ period, right });
  const figure = (key: string, header: string, cell: (row: Row) => ReactNode): Column<Row> => ({
    key,
    header,
    figures: true,
    cell,
  });
  const figured: Column<Row>[] = [
    figure("came", words.columns.came, ({ right, score }) => <Count of={score.came} behind={behind(right)} />),
    ...CLOCK_MARKS.map((mark) =>
      figure(mark, words.clock.marks[mark], ({ right, score }) => (
        <Count of={score[mark]} behind={{ ...behind(right), clock: mark }} />
      )),
    ),
    figure("days", words.clock.days, ({ score }) => counted(score.days, locale)),
    figure("median", words.clock.median, ({ score }) => score.each?.median ?? "–"),
    figure("ninetieth", words.clock.ninetieth, ({ score }) => score.each?.ninetieth ?? "–"),
  ];
  const columns: Column<Row>[] = [
    {
      key: "right",
      header: words.rights.right,
      short: true,
      cell: ({ right }) => right && shared.rights[right].name,
    },
    ...figured,
  ];
  const all: Row = { right: null, score: figures.clock.period };
  const foot = <Foot cells={[words.columns.total, ...figured.map(({ cell }) => cell(all))]} />;
  return (
    <DataTable
      caption={words.clock.caption}
      columns={columns}
      rows={figures.clock.byRight}
      rowKey={({ right }) => right ?? ""}
      foot={foot}
    />
  );
}
