import { isTold, writeLines } from "#app/domain/files/finding";
import type { AnswerRow } from "#app/domain/tickets/evidence/answer-row";
import type { Found } from "#app/domain/tickets/evidence/findings.server";
import type { Text } from "#app/domain/language";
import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import type { FinishItem } from "#app/domain/tickets/workflow/move-input";
import type { Fields } from "#app/http/form/returned";
import { itemFields, restFields, whatToAnswer } from "../desk.tickets.$reference.$action/sent-back";
import { gridName, itemsIn, type Grid, type State } from "./grid-form";

/** What was found so far and what was written of the answer. */
export type Written = { found: readonly Found[]; rows: readonly AnswerRow[] };

type Category = { id: string; text: Text };

function kept(rows: readonly AnswerRow[], key: string): AnswerRow["fields"] | null {
  return rows.find((row) => row.key === key)?.fields ?? null;
}

/** What became of the search: what is on record; else what was said of it and saved, or left out of what was proposed. */
function stateFields(found: Found, saved: string | undefined, leftOut: boolean): { state: State | ""; lines: string } {
  const { body, files } = found;
  const lines = writeLines(body.lines);
  if (body.nothing) return { state: "nothing", lines };
  if (isTold(body, files.length)) return { state: "found", lines };
  return { state: saved === "excluded" || (saved === undefined && leftOut) ? "excluded" : "", lines };
}

type Category0 = { category: Category; asked: Partial<FinishItem> | undefined; leftOut: boolean };

function categoryFields(
  at: number,
  { category, asked, leftOut }: Category0,
  { found, rows }: Written,
  ticket: TicketPage,
  grid: Grid,
): Fields {
  const saved = kept(rows, category.id);
  const on = found.find((each) => each.category === category.id)!;
  const { state, lines } = stateFields(on, saved?.state as string | undefined, leftOut);
  const what = asked?.what ?? category.text[ticket.answers.contact.letterLocale];
  const begun = itemFields([{ ...asked, what, category: category.id }], at);
  const over = Object.entries(saved ?? {}).map(([field, value]) => [`items[${at}].${field}`, value]);
  return {
    ...begun,
    ...Object.fromEntries(over),
    ...(grid.searched ? { [gridName(at, "state")]: state } : {}),
    [gridName(at, "lines")]: lines,
  };
}

/**
 * What the form that finishes a ticket begins with: what was saved of it; else what was proposed before and sent back, or what was asked for.
 * Items in words stand first, then every category that is searched.
 */
export function gridFields(ticket: TicketPage, categories: readonly Category[], grid: Grid, written: Written): Fields {
  const { proposed, items } = whatToAnswer(ticket);
  const ofCategory = (id: string) => items.find(({ category }) => category === id);
  const inWords = items.filter(({ category }) => !category || !grid.gathered.includes(category));
  const savedWords = kept(written.rows, "items");
  const own = savedWords
    ? itemsIn(savedWords).map((row, at) =>
        Object.fromEntries(Object.entries(row).map(([f, v]) => [`items[${at}].${f}`, v])),
      )
    : [itemFields(inWords, 0)];
  const ownCount = savedWords ? itemsIn(savedWords).length : inWords.length;
  const searched = categories.map((category, place) =>
    categoryFields(
      ownCount + place,
      { category, asked: ofCategory(category.id), leftOut: proposed && !ofCategory(category.id) },
      written,
      ticket,
      grid,
    ),
  );
  return Object.assign({}, ...own, ...searched, kept(written.rows, "rest") ?? restFields(ticket)) as Fields;
}
