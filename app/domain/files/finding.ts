import { parse } from "csv-parse/sync";
import { refuse, refuseMeasured, type Outcome } from "../refusal";
import { isVisible } from "../typed/unseen";

/** What was found of a person in one category: lines of field and value, a table, or nothing. Attached files stand in rows of their own. */
export type FindingBody = { nothing: boolean; lines: FoundLine[]; table: FoundTable | null };
export type FoundLine = { field: string; value: string };
export type FoundTable = { header: string[]; rows: string[][] };

export const NOTHING_YET: FindingBody = { nothing: false, lines: [], table: null };

/** How much staff may write or bring of one category. */
export const FINDING_LIMITS = { text: 20_000, tableBytes: 2 * 1024 * 1024, rows: 20_000, columns: 100 } as const;

const LINE = /^([^:：]{1,80})[:：](.*)$/su;

/** Reads what staff typed: “field: value” on a line; a line without a colon goes on with the value before it, and one of which nothing can be seen is none. */
export function readLines(text: string): FoundLine[] {
  const lines: FoundLine[] = [];
  for (const line of text
    .split("\n")
    .map((each) => each.trim())
    .filter(isVisible)) {
    const [, field, value] = LINE.exec(line) ?? [];
    const before = lines[lines.length - 1];
    if (field !== undefined && value !== undefined) lines.push({ field: field.trim(), value: value.trim() });
    else if (before) before.value = `${before.value}\n${line}`.trim();
    else lines.push({ field: "", value: line });
  }
  return lines;
}

/** The same as it was typed, to be typed on. */
export function writeLines(lines: readonly FoundLine[]): string {
  return lines.map(({ field, value }) => (field === "" ? value : `${field}: ${value}`)).join("\n");
}

/**
 * Reads a CSV file: UTF-8, its first row names the columns. Out: the table; or `table-unreadable` where it is none or has nothing under
 * its header, `table-too-large`, `table-too-many-rows`, `table-too-many-columns`.
 */
export function readTable(bytes: Uint8Array): Outcome<{ table: FoundTable }> {
  const { tableBytes, rows: mostRows, columns: mostColumns } = FINDING_LIMITS;
  if (bytes.includes(0)) return refuse("table-unreadable");
  if (bytes.byteLength > tableBytes)
    return refuseMeasured("table-too-large", { is: bytes.byteLength, most: tableBytes });
  const records = recordsOf(bytes);
  const [header, ...rows] = records ?? [];
  if (!header || rows.length === 0) return refuse("table-unreadable");
  if (rows.length > mostRows) return refuseMeasured("table-too-many-rows", { is: rows.length, most: mostRows });
  const columns = rows.reduce((most, { length }) => Math.max(most, length), header.length);
  if (columns > mostColumns) return refuseMeasured("table-too-many-columns", { is: columns, most: mostColumns });
  const level = (record: string[]) => Array.from({ length: columns }, (_, at) => record[at] ?? "");
  return { ok: true, table: { header: level(header), rows: rows.map(level) } };
}

function recordsOf(bytes: Uint8Array): string[][] | null {
  try {
    return parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      max_record_size: 100_000,
    });
  } catch {
    return null;
  }
}

/** Whether a category says something: that nothing was found, or what. */
export function isTold({ nothing, lines, table }: FindingBody, attached: number): boolean {
  return nothing || lines.length > 0 || table !== null || attached > 0;
}
