import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";

type Cell = string | number | null;

type CsvFile = {
  /** Without its ending; for people, in their language. */
  name: string;
  /** The same in plain letters, for programs that know no others. */
  plainName: string;
  header: readonly string[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
};

const BYTE_ORDER_MARK = "\uFEFF";

/** Starts that a spreadsheet would take for a formula or a command of its own; the library knows the usual ones. */
const CONTROL = /^[\p{Cc}\p{Cf}]+/u;

/** Signs that turn the direction of what stands after them, in the cells beside as well. */
const TURNING = /\p{Bidi_Control}/gu;

function harmless(cell: Cell): string | number {
  return typeof cell === "string" ? cell.replace(TURNING, "").replace(CONTROL, "") : (cell ?? "");
}

/** Lines go out many at a time: a chunk of its own for each row would cost more than the rows. */
const ROWS_AT_ONCE = 500;

function linesOf(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(harmless)),
    { escape_formulas: true, record_delimiter: "windows" },
  );
}

async function* textOf({ header, rows }: CsvFile): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${linesOf([header])}`;
  let batch: (readonly Cell[])[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield linesOf(batch);
    batch = [];
  }
  yield linesOf(batch);
}

/** Rows with the first already read: what cannot be read at all fails before anything is answered, and not in the middle of a file. */
async function begun(rows: CsvFile["rows"]): Promise<CsvFile["rows"]> {
  const reading = (async function* () {
    yield* rows;
  })();
  const first = await reading.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* reading;
  })();
}

function disposition({ name, plainName }: CsvFile): string {
  const safe = plainName.replace(/[^\w.-]+/g, "-");
  return `attachment; filename="${safe}.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/**
 * A table as a file, sent while it is read: UTF-8 with the mark spreadsheets look for, cells that begin like a formula made
 * harmless, kept by nobody on the way. Throws where the first row cannot be read.
 */
export async function csvResponse(file: CsvFile): Promise<Response> {
  const rows = await begun(file.rows);
  return new Response(createReadableStreamFromReadable(Readable.from(textOf({ ...file, rows }))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": disposition(file),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
