import { CsvError, parse } from "csv-parse/sync";
import { isLocale, type Locale } from "../../language";
import { parseEmail } from "../../typed/email";
import { oneLine } from "../../typed/text";

/** One who is to be told. */
export type Contact = { email: string; locale: Locale; name: string | null; authority: boolean };

/** Why what is said of one cannot be used. */
export type BadCell = "email" | "language" | "role" | "name";

/** What is wrong with a line, by its number in what was sent. */
export type BadLine = { line: number; why: BadCell | "columns" | "head" | "quotes" | "long" };

/** `lines`: how many named somebody; `folded`: how many of them said what another had said. */
export type ReadAudience =
  | { ok: true; contacts: Contact[]; lines: number; folded: number }
  | { ok: false; why: "unreadable" | "empty" | "too-many" }
  | { ok: false; why: "lines"; bad: BadLine[] };

/** `lines`: those that say what another said count too; what is longer is not read to its end. */
export const AUDIENCE_LIMITS = {
  people: 100_000,
  lines: 200_000,
  bytes: 16 * 1024 * 1024,
  badShown: 50,
  name: 120,
} as const;

type Column = "email" | "language" | "name" | "role";

/** What is said of one, as it stands in a list. */
export type Cells = Record<Column, string>;

/** What a column may be headed with. */
const HEADS: Record<string, Column> = {
  email: "email",
  "e-mail": "email",
  邮箱: "email",
  电子邮箱: "email",
  language: "language",
  lang: "language",
  语言: "language",
  name: "name",
  姓名: "name",
  role: "role",
  身份: "role",
};
/** The order of columns where none is headed. */
const ORDER: Column[] = ["email", "language", "name", "role"];

/** What may stand between two columns; spreadsheets write tabs into UTF-16. */
const BETWEEN = [",", "\t", ";", "，"];

const LANGUAGES: Record<string, Locale> = {
  zh: "zh-CN",
  "zh-cn": "zh-CN",
  中文: "zh-CN",
  英文: "en",
  en: "en",
  english: "en",
};
const AUTHORITIES = ["authority", "监管部门"];

type Row = { record: string[]; line: number };

/** What stands between the columns: the sign the first line that says anything has most of. */
function betweenOf(text: string): string {
  const first = /[^\r\n]+/.exec(text)?.[0] ?? "";
  const counted = BETWEEN.map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

/** The line an error of the parser stands on; null for one of the whole text. */
function badLineOf(error: unknown): BadLine | null {
  if (!(error instanceof CsvError) || error.code === "CSV_QUOTE_NOT_CLOSED") return null;
  const line = (error as { lines?: unknown }).lines;
  if (typeof line !== "number") return null;
  return { line, why: error.code === "CSV_MAX_RECORD_SIZE" ? "long" : "quotes" };
}

function rowsOf(text: string): Row[] | BadLine | null {
  try {
    const numbered = parse(text, {
      bom: true,
      delimiter: betweenOf(text),
      // Whatever ends the first line: lists that were put together from several end their lines in several ways.
      record_delimiter: ["\r\n", "\n", "\r"],
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      max_record_size: 10_000,
      to: AUDIENCE_LIMITS.lines + 2,
      on_record: (record: string[], { lines }) => [String(lines), ...record],
    });
    return numbered.map(([line, ...record]) => ({ record, line: Number(line) }));
  } catch (error) {
    return badLineOf(error);
  }
}

/** Which column stands where, if a first line says so: `unknown` where it names one twice, or one nobody knows. */
function headOf([first]: readonly Row[]): Column[] | "unknown" | null {
  const heads = first?.record.map((cell) => HEADS[cell.toLowerCase()]) ?? [];
  if (!heads.includes("email")) return null;
  const known = heads.filter((head) => head !== undefined);
  return known.length === heads.length && new Set(known).size === known.length ? known : "unknown";
}

function localeOf(cell: string, usual: Locale): Locale | null {
  if (cell === "") return usual;
  if (isLocale(cell)) return cell;
  return LANGUAGES[cell.toLowerCase()] ?? null;
}

/** Whom some cells name, or why they cannot be used. In: the cells, and the language of who names none. */
export function contactOf(cells: Cells, usual: Locale): Contact | BadCell {
  const email = parseEmail(cells.email);
  if (email === null) return "email";
  const locale = localeOf(cells.language, usual);
  if (locale === null) return "language";
  const authority = AUTHORITIES.includes(cells.role.toLowerCase());
  if (cells.role !== "" && !authority) return "role";
  const name = oneLine(cells.name).trim();
  if (name.length > AUDIENCE_LIMITS.name) return "name";
  return { email, locale, name: name === "" ? null : name, authority };
}

/** How the bytes of a list may be written: as their mark says; else as most programs write them, or as spreadsheets in China do. */
function encodingsOf([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

/** The bytes of a file as text: UTF-8, UTF-16 that says so, or GB 18030 (GBK); null for what is none of them, or holds what no text does. */
export function textOf(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes))
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? null : text;
    } catch {
      // Not written so: perhaps in the next way.
    }
  return null;
}

/** What each row names, and what is wrong with which. */
function readRows(rows: readonly Row[], columns: readonly Column[], usual: Locale) {
  const bad: BadLine[] = [];
  const contacts = new Map<string, Contact>();
  for (const { record, line } of rows) {
    const cells: Cells = { email: "", language: "", name: "", role: "" };
    columns.forEach((column, at) => (cells[column] = record[at] ?? ""));
    const extra = record.slice(columns.length).some((cell) => cell !== "");
    const read = extra ? "columns" : contactOf(cells, usual);
    if (typeof read === "string") bad.push({ line, why: read });
    else if (!contacts.has(read.email)) contacts.set(read.email, read);
  }
  return { bad, contacts: [...contacts.values()] };
}

/**
 * Reads an audience: CSV with an address in each line, a language, a name and a role where they are given; a first line may head the
 * columns. The same address twice is one, as its first line says. In: the text, and the language of who names none. Out: who is to be
 * told; or what is wrong, each bad line by its number.
 */
export function readAudience(text: string, usual: Locale): ReadAudience {
  const read = rowsOf(text);
  if (read === null) return { ok: false, why: "unreadable" };
  if (!Array.isArray(read)) return { ok: false, why: "lines", bad: [read] };
  const head = headOf(read);
  if (head === "unknown") return { ok: false, why: "lines", bad: [{ line: read[0]?.line ?? 1, why: "head" }] };
  const rows = head ? read.slice(1) : read;
  if (rows.length === 0) return { ok: false, why: "empty" };
  if (rows.length > AUDIENCE_LIMITS.lines) return { ok: false, why: "too-many" };
  const { bad, contacts } = readRows(rows, head ?? ORDER, usual);
  if (bad.length > 0) return { ok: false, why: "lines", bad };
  if (contacts.length > AUDIENCE_LIMITS.people) return { ok: false, why: "too-many" };
  return { ok: true, contacts, lines: rows.length, folded: rows.length - contacts.length };
}
