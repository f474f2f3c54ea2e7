import type { LocalMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { useDeskWords } from "../desk/frame";
import { ZoneNote } from "../desk/times/zone-note";
import { counted } from "../reports/numbers";
import { useReportWords } from "../reports/words";

/** A draw as the list shows it; `size`: how many came of it. */
export type ShownDraw = {
  sampleId: string;
  at: LocalMinute;
  by: string;
  from: string;
  to: string;
  seed: string;
  size: number;
  population: number;
};

/** The samples that were drawn, each leading to its tickets. */
export function DrawnList({ draws, zone }: { draws: readonly ShownDraw[]; zone: string }) {
  const { words, locale } = useReportWords();
  const { queue } = useDeskWords().words;
  const { list } = words.samples;
  const columns: Column<ShownDraw>[] = [
    { key: "at", header: list.columns.at, short: true, cell: ({ at }) => `${queue.day(at.on)} ${at.time}` },
    { key: "by", header: list.columns.by, cell: ({ by }) => by },
    { key: "period", header: list.columns.period, named: true, cell: ({ from, to }) => words.span(from, to) },
    { key: "seed", header: list.columns.seed, named: true, cell: ({ seed }) => seed },
    { key: "size", header: list.columns.size, named: true, figures: true, cell: ({ size }) => counted(size, locale) },
    {
      key: "population",
      header: list.columns.population,
      named: true,
      figures: true,
      cell: ({ population }) => counted(population, locale),
    },
  ];
  return (
    <section aria-labelledby="drawn" className="mt-6 flex flex-col gap-2">
      <h2 id="drawn" className="text-lead">
        {list.title}
      </h2>
      {draws.length === 0 ? (
        <p className="text-muted">{list.empty}</p>
      ) : (
        <>
          <DataTable
            caption={list.caption}
            captionHidden
            wholePage
            stacked
            columns={columns}
            rows={draws}
            rowKey={({ sampleId }) => sampleId}
            rowHref={({ sampleId }) => paths.sample(sampleId)}
          />
          <ZoneNote zone={zone} />
        </>
      )}
    </section>
  );
}
