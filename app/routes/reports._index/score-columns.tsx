import type { Behind } from "#app/domain/reports/figures/behind";
import { STANDS, type Score, type Stand } from "#app/domain/reports/figures/score";
import type { Column } from "#app/ui/data-table";
import { rate } from "../reports/numbers";
import { useReportWords } from "../reports/words";
import { Count } from "./count";

type Scored<Row> = { scoreOf: (row: Row) => Score; behind: (row: Row) => Partial<Behind>; stands: readonly Stand[] };

/** The columns of a table of scores: how many came, those asked for, and the share on time. */
export function useScoreColumns<Row>({ scoreOf, behind, stands }: Scored<Row>): Column<Row>[] {
  const { words } = useReportWords();
  return [
    {
      key: "came",
      header: words.columns.came,
      figures: true,
      cell: (row) => <Count of={scoreOf(row).came} behind={behind(row)} />,
    },
    ...STANDS.filter((stand) => stands.includes(stand)).map((stand): Column<Row> => ({
      key: stand,
      header: words.stands[stand],
      figures: true,
      cell: (row) => <Count of={scoreOf(row)[stand]} behind={{ ...behind(row), stands: [stand] }} />,
    })),
    { key: "rate", header: words.columns.rate, figures: true, cell: (row) => rate(scoreOf(row)) },
  ];
}
