import type { Operations } from "#app/http/operations/operations.server";
import { DataTable, type Column } from "#app/ui/data-table";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { Section } from "./section";

type Row = Operations["queues"][number];

const COUNTS = ["waiting", "running", "retrying", "planned"] as const;

function columns({ words }: DeskWords): Column<Row>[] {
  const say = words.operations;
  const { columns: heads, names, nothing } = say.queues;
  return [
    { key: "name", header: heads.name, cell: ({ name }) => names[name] ?? name },
    ...COUNTS.map((count): Column<Row> => ({
      key: count,
      header: heads[count],
      figures: true,
      named: true,
      cell: (row) => row[count],
    })),
    {
      key: "oldest",
      header: heads.oldest,
      short: true,
      named: true,
      cell: ({ oldestSeconds }) => (oldestSeconds === null ? nothing : say.span(oldestSeconds)),
    },
  ];
}

/** What the queues have to do. */
export function QueuesSection({ queues, open }: { queues: Operations["queues"]; open: boolean }) {
  const desk = useDeskWords();
  const say = desk.words.operations.queues;
  return (
    <Section id="queues" title={say.title} open={open}>
      <DataTable
        caption={say.title}
        captionHidden
        stacked
        columns={columns(desk)}
        rows={queues}
        rowKey={({ name }) => name}
      />
    </Section>
  );
}
