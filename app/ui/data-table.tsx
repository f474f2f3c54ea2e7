import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { VisuallyHidden } from "./visually-hidden";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  figures?: boolean;
  /** Chooses the row: its header is only heard. */
  choice?: boolean;
  /** A date, a name, a word: never parted, and as wide as it is. Other columns are wide enough to be read, whatever stands beside them. */
  short?: boolean;
  /** In a table that is stacked on a phone: its header stands before it there, because the cell does not say itself what it is. */
  named?: boolean;
  /** The cell that names its row. The first column, unless one says so. */
  rowHeader?: boolean;
  /** How the table is sorted by this column now. */
  sorted?: "ascending" | "descending";
  /** The header leads to the same table sorted by this column. */
  sortHref?: string;
};

type DataTableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the whole row lead somewhere; the row header's text is the link. */
  rowHref?: (row: Row) => string;
  /** The id of a row's link, for what leads to it. */
  rowId?: (row: Row) => string | undefined;
  /** A last row, say of totals. */
  foot?: ReactNode;
  /** The table has its page's width to itself: on a wide screen its header stays in sight while the page is scrolled. */
  wholePage?: boolean;
  /** It has many columns: on a wide screen they stand closer, so that a row is one line. */
  close?: boolean;
  /** On a phone each row is a short list under what names it, and nothing has to be moved to be seen. */
  stacked?: boolean;
};

// Columns are at least as wide as their longest word: elsewhere a word may break to fit, here that would be a column of letters.
const EDGE = "border-b border-line px-3 py-2 align-middle wrap-break-word desk:px-2";

/** What a table that is stacked on a phone is made of there: cells that follow each other, the naming one on a line of its own. */
const STACKED = {
  table: "max-sm:block",
  head: "max-sm:sr-only",
  body: "max-sm:block",
  row: "max-sm:relative max-sm:block max-sm:border-b max-sm:border-line max-sm:py-2 max-sm:has-[[data-choice]]:pl-10",
  cell: "max-sm:min-w-0 max-sm:border-0 max-sm:px-2 max-sm:py-1 max-sm:text-left max-sm:whitespace-normal",
  name: "max-sm:block",
  beside: "max-sm:inline-block",
  choice: "max-sm:absolute max-sm:top-2 max-sm:left-0",
};

function Header<Row>({ column: { header, choice, sortHref } }: { column: Column<Row> }) {
  if (choice) return <VisuallyHidden>{header}</VisuallyHidden>;
  return sortHref ? <a href={sortHref}>{header}</a> : <>{header}</>;
}

/**
 * A real table: caption, header cells. Where there is less room than its columns need it scrolls inside its frame, and a shade at the edge
 * says that there is more; no column is squeezed. The frame is a group and no landmark: what names the part of the page it stands in, or
 * the table itself, is landmark enough.
 */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowHref,
  rowId,
  foot,
  wholePage,
  close,
  stacked,
}: DataTableProps<Row>) {
  const edge = classNames(EDGE, close && "wide:desk:px-1");
  const naming = columns.find((column) => column.rowHeader) ?? columns[0];
  const side = (column: Column<Row>): string =>
    column.figures ? "text-right whitespace-nowrap tabular-nums" : "text-left";
  // The looks of a row and its cells are the same in all rows.
  const rowLook = classNames(
    stacked ? "sm:desk:h-10" : "desk:h-10",
    rowHref && "relative hover:bg-accent-soft focus-within:bg-accent-soft",
    stacked && STACKED.row,
  );
  const cells = columns.map((column) => ({
    column,
    look: classNames(
      edge,
      side(column),
      column === naming && "font-normal",
      column.short ? "whitespace-nowrap" : !column.figures && (column === naming ? "min-w-[10em]" : "min-w-[8em]"),
      stacked && STACKED.cell,
      stacked && (column === naming ? STACKED.name : STACKED.beside),
      stacked && column.choice && STACKED.choice,
    ),
  }));
  const inside = (column: Column<Row>, row: Row): ReactNode => (
    <>
      {stacked && column.named ? <span className="text-small text-muted sm:hidden">{`${column.header} `}</span> : null}
      {column.cell(row)}
    </>
  );
  return (
    <div
      className={classNames("scroll-frame", wholePage && "wide:overflow-x-visible")}
      role="group"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={classNames("w-full border-collapse", stacked && STACKED.table)}>
        <caption
          className={classNames(
            captionHidden ? "sr-only" : "pb-2 text-left font-semibold",
            stacked && !captionHidden && STACKED.body,
          )}
        >
          {/* Stays in sight, and no wider than a phone, where the rest of the table scrolls under it. */}
          <span className="sticky left-0 inline-block max-w-[calc(100vw-2rem)]">{caption}</span>
        </caption>
        <thead className={stacked ? STACKED.head : undefined}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                className={classNames(
                  edge,
                  side(column),
                  // Above whatever a row lifts over its own link.
                  wholePage && "wide:sticky wide:top-0 wide:z-10 wide:bg-raised",
                  "text-small font-semibold whitespace-nowrap text-muted",
                )}
              >
                <Header column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={stacked ? STACKED.body : undefined}>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-row className={rowLook}>
              {cells.map(({ column, look }) =>
                column === naming ? (
                  <th key={column.key} scope="row" className={look}>
                    {rowHref ? (
                      <a href={rowHref(row)} id={rowId?.(row)} className="after:absolute after:inset-0">
                        {column.cell(row)}
                      </a>
                    ) : (
                      inside(column, row)
                    )}
                  </th>
                ) : (
                  <td key={column.key} data-choice={column.choice || undefined} className={look}>
                    {inside(column, row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot ? <tfoot className="font-semibold">{foot}</tfoot> : null}
      </table>
    </div>
  );
}
