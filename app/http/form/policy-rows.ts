import { fieldsOfSection, type Field, type SectionId } from "#app/domain/policies/check/fields";
import { at, pathTo, put, rowPath, type Loose, type LooseObject } from "#app/domain/policies/check/loose";
import { MOST_ROWS } from "#app/domain/policies/profile/profile-parts";

/** The name of the buttons that change a list; their value says what is done to which row. */
export const ROW_BUTTON = "_do";
const ACTS = ["add", "remove", "up", "down"] as const;
export type RowAct = (typeof ACTS)[number];

/** What a button that changes a list sends. In: the list's path to add to it, a row's path otherwise. */
export function rowButton(act: RowAct, path: string): string {
  return `${act} ${path}`;
}

type ListField = { path: string; fields: readonly Field[] | null };

/** Every list of a section that is there, lists inside rows included, by its path. */
function listsIn(fields: readonly Field[], inside: Loose, path: string): ListField[] {
  return fields.flatMap((field): ListField[] => {
    const here = pathTo(path, field.name);
    const value = at(inside, field.name);
    if (field.kind === "group") return listsIn(field.fields, value, here);
    if (field.kind !== "list" || !Array.isArray(value)) return [];
    const { fields: own } = field;
    return [
      { path: here, fields: own },
      ...(own ? value.flatMap((row, place) => listsIn(own, row, rowPath(here, place))) : []),
    ];
  });
}

function blankOf(field: Field): Loose {
  switch (field.kind) {
    case "text":
      return { "zh-CN": "", en: "" };
    case "list":
    case "many":
      return [];
    case "yes":
      return false;
    case "group":
      return field.optional ? null : blankRow(field.fields);
    case "number":
    case "term":
      return null;
    case "line":
    case "one":
      return "";
    case "offers":
      return {};
  }
}

function blankRow(fields: readonly Field[] | null): LooseObject {
  return fields ? Object.fromEntries(fields.map((field) => [field.name, blankOf(field)])) : { "zh-CN": "", en: "" };
}

function changed(
  rows: readonly Loose[],
  act: RowAct,
  place: number,
  fields: readonly Field[] | null,
): { rows: Loose[]; focus: number } {
  if (act === "add")
    return rows.length < MOST_ROWS
      ? { rows: [...rows, blankRow(fields)], focus: rows.length }
      : { rows: [...rows], focus: rows.length - 1 };
  if (act === "remove") return { rows: rows.filter((_, each) => each !== place), focus: Math.max(0, place - 1) };
  const to = Math.min(Math.max(act === "up" ? place - 1 : place + 1, 0), rows.length - 1);
  const others = rows.filter((_, each) => each !== place);
  return { rows: [...others.slice(0, to), rows[place] ?? null, ...others.slice(to)], focus: to };
}

/**
 * A list of a section after one press of its buttons. In: what the button sends, and the draft with the form in it.
 * Out: the draft, and the path of the row (or list, when none is left) to go on with; null where the button names nothing there is.
 */
export function changeRows(
  section: SectionId,
  draft: LooseObject,
  button: string,
): { draft: LooseObject; focus: string } | null {
  const [word, target = ""] = button.split(" ", 2);
  const act = ACTS.find((each) => each === word);
  const row = /^(.*)\[(\d+)\]$/.exec(target);
  const list = listsIn(fieldsOfSection(section), draft, "").find(
    ({ path }) => path === (act === "add" ? target : row?.[1]),
  );
  const rows = list && at(draft, list.path);
  const place = act === "add" ? 0 : Number(row?.[2]);
  if (!act || !list || !Array.isArray(rows) || (act !== "add" && place >= rows.length)) return null;
  const after = changed(rows, act, place, list.fields);
  const copy = structuredClone(draft);
  put(copy, list.path, after.rows);
  return { draft: copy, focus: after.rows.length > 0 ? rowPath(list.path, after.focus) : list.path };
}
