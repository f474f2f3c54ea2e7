import { parse } from "csv-parse/sync";
import { isLocale, type Locale } from "../../language";
import { parseEmail } from "../../typed/email";
import { oneLine } from "../../typed/text";

/** One who is to be told. */
export type Contact = { email: string; locale: Locale; name: string | null; authority: boolean };

/** What is wrong with a line, by its number in what was sent. */
export type BadLine = { line: number; why: "email" | "language" | "role" | "name" | "columns" };

/** `folded`: how many lines said what another had said. */
export type ReadAudience =
  | { ok: true; contacts: Contact[]; folded: number }
  | { ok: false; why: "unreadable" | "empty" | "too-many" }
  | { ok: false; why: "lines"; bad: BadLine[] };

export const AUDIENCE_LIMITS = { people: 100_000, bytes: 16 * 1024 * 1024, badShown: 50, name: 120 } as const;

type Column = "email" | "language" | "name" | "role";

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

const LANGUAGES: Record<string, Locale> = {
  zh: "zh-CN",
  "zh-cn": "zh-CN",
  中文: "zh-CN",
  英文: "en",
  en: "en",
  english: "en",
};
const AUTHORITIES = ["authority", "监管部门"];

type Row = { record: string[]; info: { lines: number } };

function recordsOf(text: string): Row[] | null {
  try {
    return parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      info: true,
      max_record_size: 10_000,
    }) as unknown as Row[];
  } catch {
    return null;
  }
}

/** Which column stands where, if a first line says so. */
function headOf([first]: readonly Row[]): Column[] | null {
  const heads = first?.record.map((cell) => HEADS[cell.toLowerCase()]) ?? [];
  return heads.includes("email") && heads.every((head) => head !== undefined) ? heads : null;
}

function localeOf(cell: string, usual: Locale): Locale | null {
  if (cell === "") return usual;
  if (isLocale(cell)) return cell;
  return LANGUAGES[cell.toLowerCase()] ?? null;
}

function contactOf(cells: Record<Column, string>, usual: Locale): Contact | BadLine["why"] {
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

/** The bytes of a file as text: UTF-8, and nothing a text cannot hold. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads an audience: CSV with an address in each line, a language, a name and a role where they are given; a first line may head the
 * columns. The same address twice is one, as its first line says. In: the text, and the language of who names none. Out: who is to be
 * told; or what is wrong, each bad line by its number.
 */
export function readAudience(text: string, usual: Locale): ReadAudience {
  const records = recordsOf(text);
  if (!records) return { ok: false, why: "unreadable" };
  const head = headOf(records);
  const columns = head ?? ORDER;
  const rows = head ? records.slice(1) : records;
  if (rows.length === 0) return { ok: false, why: "empty" };
  const bad: BadLine[] = [];
  const contacts = new Map<string, Contact>();
  for (const { record, info } of rows) {
    const cells = { email: "", language: "", name: "", role: "" };
    columns.forEach((column, at) => (cells[column] = record[at] ?? ""));
    const extra = record.slice(columns.length).some((cell) => cell !== "");
    const read = extra ? "columns" : contactOf(cells, usual);
    if (typeof read === "string") bad.push({ line: info.lines, why: read });
    else if (!contacts.has(read.email)) contacts.set(read.email, read);
  }
  if (bad.length > 0) return { ok: false, why: "lines", bad };
  if (contacts.size > AUDIENCE_LIMITS.people) return { ok: false, why: "too-many" };
  return { ok: true, contacts: [...contacts.values()], folded: rows.length - contacts.size };
}
