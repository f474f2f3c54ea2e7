import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { stringify } from "csv-stringify";

type Cell = string | number | null;

type CsvFile = {
  /** Without its ending; for people, in their language. */
  name: string;
  /** The same in plain letters, for programs that know no others. */
  plainName: string;
  header: readonly string[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
};

/** Starts that a spreadsheet would take for a formula or a command of its own; the library knows the usual ones. */
const CONTROL = /^[\p{Cc}\p{Cf}]+/u;

function harmless(cell: Cell): string | number {
  return typeof cell === "string" ? cell.replace(CONTROL, "") : (cell ?? "");
}

async function* harmlessRows(rows: CsvFile["rows"]): AsyncGenerator<(string | number)[]> {
  for await (const row of rows) yield row.map(harmless);
}

function disposition({ name, plainName }: CsvFile): string {
  const safe = plainName.replace(/[^\w.-]+/g, "-");
  return `attachment; filename="${safe}.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/**
 * A table as a file, sent row by row while it is read: UTF-8 with the mark spreadsheets look for, cells that begin like a formula made
 * harmless, kept by nobody on the way.
 */
export function csvResponse(file: CsvFile): Response {
  const rows = Readable.from(harmlessRows(file.rows));
  const lines = rows.pipe(stringify({ header: true, columns: file.header.map((header, index) => ({ key: String(index), header })), bom: true, escape_formulas: true, record_delimiter: "windows" }));
  rows.on("error", (error) => lines.destroy(error));
  lines.on("close", () => rows.destroy());
  return new Response(createReadableStreamFromReadable(lines), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": disposition(file), "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  });
}
