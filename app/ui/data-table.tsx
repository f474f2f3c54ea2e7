import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  figures?: boolean;
  /** A date, a name, a word: never parted, and as wide as it is. Other columns are wide enough to be read, whatever stands beside them. */
  short?: boolean;
  /** On a phone it stands under what names the row, in sight without moving the table. */
  underName?: boolean;
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
  /** A last row, say of totals. */
  foot?: ReactNode;
  /** The table has its page's width to itself: on a wide screen its header stays in sight while the page is scrolled. */
  wholePage?: boolean;
};

// Columns are at least as wide as their longest word: elsewhere a word may break to fit, here that would be a column of letters.
const edge = "border-b border-line px-3 py-2 align-middle wrap-break-word desk:px-2";

const NOT_ON_A_PHONE = "max-sm:hidden";

/**
 * A real table: caption, header cells. Where there is less room than its columns need it scrolls inside its frame, and a shade at the edge
 * says that there is more; no column is squeezed.
 */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowHref,
  foot,
  wholePage,
}: DataTableProps<Row>) {
  const naming = columns.find((column) => column.rowHeader) ?? columns[0];
  const side = (column: Column<Row>): string =>
    column.figures ? "text-right whitespace-nowrap tabular-nums" : "text-left";
  const under = columns.filter((column) => column.underName);
  // The looks of a row and its cells are the same in all rows.
  const rowLook = classNames("desk:h-10", rowHref && "relative hover:bg-accent-soft focus-within:bg-accent-soft");
  const cells = columns.map((column) => ({
    column,
    look: classNames(
      edge,
      side(column),
      column === naming && "font-normal",
      column.underName && NOT_ON_A_PHONE,
      column.short ? "whitespace-nowrap" : !column.figures && (column === naming ? "min-w-[10em]" : "min-w-[8em]"),
    ),
  }));
  return (
    <div
      className={classNames("scroll-frame", wholePage && "wide:overflow-x-visible")}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className="w-full border-collapse">
        <caption className={captionHidden ? "sr-only" : "pb-2 text-left font-semibold"}>
          {/* Stays in sight, and no wider than a phone, where the rest of the table scrolls under it. */}
          <span className="sticky left-0 inline-block max-w-[calc(100vw-2rem)]">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                className={classNames(
                  edge,
                  side(column),
                  column.underName && NOT_ON_A_PHONE,
                  wholePage && "wide:sticky wide:top-0 wide:z-10 wide:bg-raised",
                  "text-small font-semibold whitespace-nowrap text-muted",
                )}
              >
                {column.sortHref ? <a href={column.sortHref}>{column.header}</a> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-row className={rowLook}>
              {cells.map(({ column, look }) =>
                column === naming ? (
                  <th key={column.key} scope="row" className={look}>
                    {rowHref ? (
                      <a href={rowHref(row)} className="after:absolute after:inset-0">
                        {column.cell(row)}
                      </a>
                    ) : (
                      column.cell(row)
                    )}
                    {/* As wide as the narrowest phone has room beside a checkbox; what is longer takes two lines. */}
                    {under.map(({ key, cell }) => (
                      <span key={key} className="mt-1 block w-53 whitespace-normal sm:hidden">
                        {cell(row)}
                      </span>
                    ))}
                  </th>
                ) : (
                  <td key={column.key} className={look}>
                    {column.cell(row)}
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
