import type { ShownBatch, ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { type Column, DataTable } from "#app/ui/data-table";
import type { ShapeKind } from "#app/ui/shape";
import { Tag } from "#app/ui/tag";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { StatusTag } from "../desk/status-tag";
import { isMarked, lineOf } from "./row-words";

/** The id of the form that confirms what is marked. */
export const CONFIRM_FORM = "confirm-form";

/** Acts that write to the person: each letter can be looked at. */
const WRITES: readonly string[] = ["ask", "extend"];

const LOOKS = {
  done: "calm",
  failed: "late",
  stopped: "stopped",
  left: "neutral",
  cannot: "soon",
  waiting: "neutral",
} as const satisfies Record<string, ShapeKind>;

function isTold(state: string): state is keyof typeof LOOKS {
  return Object.hasOwn(LOOKS, state);
}

function Outcome({ batch, row }: { batch: ShownBatch; row: ShownRow }) {
  const desk = useDeskWords();
  const { rows } = desk.words.bulk;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {isTold(row.state) ? <Tag kind={LOOKS[row.state]} text={rows[row.state]} /> : null}
      {lineOf(batch, row, desk).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </span>
  );
}

function columns(batch: ShownBatch, { words, shared }: DeskWords): Column<ShownRow>[] {
  const { bulk, queue } = words;
  const heads = bulk.columnsOf;
  const checked = batch.state === "checked";
  const choose: Column<ShownRow> = {
    key: "choose",
    header: heads.choose,
    choice: true,
    short: true,
    cell: (row) =>
      row.state === "can" ? (
        <input
          type="checkbox"
          form={CONFIRM_FORM}
          name="place"
          value={row.place}
          defaultChecked={isMarked(batch, row)}
          aria-label={bulk.checked.choose(row.reference)}
          className="relative z-1 block size-6 accent-accent"
        />
      ) : null,
  };
  const letter: Column<ShownRow> = {
    key: "letter",
    header: bulk.checked.letter,
    short: true,
    cell: ({ state, reference }) =>
      state === "can" ? (
        <a
          href={paths.batchLetter(batch.id, reference)}
          aria-label={bulk.checked.letterOf(reference)}
          className="relative z-1 inline-flex min-h-6 items-center"
        >
          {bulk.checked.letter}
        </a>
      ) : null,
  };
  return [
    ...(checked ? [choose] : []),
    { key: "reference", header: heads.reference, rowHeader: true, short: true, cell: ({ reference }) => reference },
    {
      key: "right",
      header: heads.right,
      cell: ({ right }) =>
        right === null ? <span className="text-muted">{bulk.unseen}</span> : shared.rights[right].name,
    },
    {
      key: "person",
      header: heads.person,
      short: true,
      cell: ({ person, minor, right }) =>
        minor && right !== null ? <span className="text-muted">{queue.minor}</span> : <bdi>{person}</bdi>,
    },
    {
      key: "status",
      header: heads.status,
      cell: ({ status, right }) => (right === null || status === null ? null : <StatusTag status={status} />),
    },
    {
      key: "what",
      header: checked ? heads.what : heads.result,
      cell: (row) => <Outcome batch={batch} row={row} />,
    },
    ...(checked && !batch.undo && WRITES.includes(batch.act) ? [letter] : []),
  ];
}

/** The tickets of a batch: what will happen to each, or what became of it. */
export function RowsTable({ batch, rows }: { batch: ShownBatch; rows: readonly ShownRow[] }) {
  const desk = useDeskWords();
  const { bulk } = desk.words;
  return (
    <DataTable
      caption={batch.state === "checked" ? bulk.checked.caption : bulk.ended.caption}
      captionHidden
      wholePage
      stacked
      columns={columns(batch, desk)}
      rows={rows}
      rowKey={({ reference }) => reference}
      rowHref={({ reference }) => paths.ticket(reference, { from: fromList("batch", { id: batch.id }) })}
    />
  );
}
