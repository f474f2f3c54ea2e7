import { z } from "zod";
import type { Locale } from "../../language";
import { contactOf, type BadCell, type Cells, type Contact } from "./read-csv";

/** Most people on a page of a connected list. */
export const PAGE_ROWS = 1_000;

/** What a system answers: some contacts, each looked at for itself, and where the next page begins; nothing where this was the last. */
const pageSchema = z.object({
  contacts: z.array(z.unknown()).max(PAGE_ROWS),
  next: z.string().min(1).max(2_000).nullish(),
});

/** One of a page with the number of the line it stood on. */
type NumberedContact = Contact & { line: number };

/** A line of a connected list that cannot be used. */
export type RefusedLine = { line: number; why: BadCell };

export type ListPage = { lines: number; contacts: NumberedContact[]; refused: RefusedLine[]; next: string | null };

const COLUMNS = ["email", "language", "name", "role"] as const satisfies readonly BadCell[];

/** What a system says of one as the cells of a list; where it says something that is no text, why it cannot be used. */
function cellsOf(row: unknown): Cells | BadCell {
  if (typeof row !== "object" || row === null) return "email";
  const cells: Cells = { email: "", language: "", name: "", role: "" };
  for (const column of COLUMNS) {
    const value = (row as Record<string, unknown>)[column] ?? "";
    if (typeof value !== "string" || value.length > 1_000) return column;
    cells[column] = value.trim();
  }
  return cells;
}

/** Reads a page of a connected list. In: what the system answered, the language of whoever it names none for, how many lines came before. Out: null for what is no page. */
export function readListPage(answer: unknown, usual: Locale, before: number): ListPage | null {
  const page = pageSchema.safeParse(answer).data;
  if (!page) return null;
  const contacts: NumberedContact[] = [];
  const refused: RefusedLine[] = [];
  for (const [at, row] of page.contacts.entries()) {
    const line = before + at + 1;
    const cells = cellsOf(row);
    const read = typeof cells === "string" ? cells : contactOf(cells, usual);
    if (typeof read === "string") refused.push({ line, why: read });
    else contacts.push({ ...read, line });
  }
  return { lines: page.contacts.length, contacts, refused, next: page.next ?? null };
}
