import { stringify } from "csv-stringify/sync";
import type { PackageCategory, PackageContents } from "./contents";

/** A package as data for programs: fields and rows as they are, nothing escaped beyond what JSON itself does. */
export function packageJson({
  reference,
  right,
  controller,
  receivedOn,
  answeredOn,
  categories,
}: PackageContents): string {
  const told = categories.map(({ id, name, nothing, lines, table, attached }) => ({
    id,
    name,
    found: !nothing,
    fields: lines,
    ...(table ? { table: { columns: table.header, rows: table.rows } } : {}),
    files: attached.map(({ path, sha256 }) => ({ path, sha256 })),
  }));
  return `${JSON.stringify({ reference, right, controller, receivedOn, answeredOn, categories: told }, null, 2)}\n`;
}

const BYTE_ORDER_MARK = "\uFEFF";
const CONTROL = /^[\p{Cc}\p{Cf}]+/u;
/** Signs that turn the direction of what stands after them, in the cells beside as well. */
const TURNING = /\p{Bidi_Control}/gu;

/** Rows for a spreadsheet: UTF-8 with the mark it looks for; a cell that begins like a formula is made harmless. */
function sheet(rows: readonly (readonly string[])[]): string {
  return (
    BYTE_ORDER_MARK +
    stringify(
      rows.map((row) => row.map((cell) => cell.replace(TURNING, "").replace(CONTROL, ""))),
      { escape_formulas: true, record_delimiter: "windows" },
    )
  );
}

/** One category as a CSV: its lines as two columns, then its table under its own header. Null where there is neither. */
export function categoryCsv({ lines, table }: Pick<PackageCategory, "lines" | "table">): string | null {
  const told = lines.map(({ field, value }) => [field, value]);
  const listed = table ? [table.header, ...table.rows] : [];
  if (told.length === 0 && listed.length === 0) return null;
  return sheet(told.length > 0 && listed.length > 0 ? [...told, [""], ...listed] : [...told, ...listed]);
}
