import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate as turn } from "node:timers/promises";
import type { PackageCategory } from "./contents";
import type { PackageWords } from "./words";

/** Rows written before others get their turn: a table of twenty thousand takes a second and more. */
const ROWS_AT_ONCE = 200;
/** What Excel can keep in one cell. */
const CELL_MAX = 32_767;
/** What a workbook cannot hold: control characters, halves of characters, and two signs that are none. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** A sign written as its number, as workbooks do; text that looks like one must not become that sign. */
const NUMBERED = /_(?=x[0-9a-f]{4}_)/gi;

type Told = Pick<PackageCategory, "lines" | "table">;
type Sheet = { name: string; header: readonly string[]; rows: readonly (readonly string[])[] };

function cell(text: string): string {
  const written = text.replace(UNWRITABLE, "").replace(NUMBERED, "_x005F_");
  return written.length > CELL_MAX ? `${written.slice(0, CELL_MAX - 1).replace(/\p{Surrogate}$/u, "")}…` : written;
}

function sheetsOf({ lines, table }: Told, words: PackageWords["sheets"]): Sheet[] {
  const sheets: Sheet[] = [];
  if (lines.length > 0) sheets.push({ ...words.lines, rows: lines.map(({ field, value }) => [field, value]) });
  if (table) sheets.push({ name: words.table, header: table.header, rows: table.rows });
  return sheets;
}

/**
 * One category as a workbook for Excel: the same as its CSV, every cell as text, so that a card number of 18 digits stays whole and nothing
 * is reckoned as a formula. Written row by row. Null where there is neither a line nor a table.
 * @param on the civil date it says it was made on
 */
export async function categoryWorkbook(
  told: Told,
  words: PackageWords["sheets"],
  on: string,
): Promise<Uint8Array | null> {
  const sheets = sheetsOf(told, words);
  if (sheets.length === 0) return null;
  // It is slow to load, and most processes never write a workbook.
  const { default: exceljs } = await import("exceljs");
  const stream = new PassThrough();
  const written = buffer(stream);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  book.created = book.modified = new Date(`${on}T00:00:00Z`);
  for (const { name, header, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = header.map(() => ({ width: 24, style: { numFmt: "@" } }));
    const head = sheet.addRow(header.map(cell));
    head.font = { bold: true };
    head.commit();
    for (const [at, row] of rows.entries()) {
      sheet.addRow(row.map(cell)).commit();
      if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await turn();
    }
    sheet.commit();
  }
  await book.commit();
  return written;
}
