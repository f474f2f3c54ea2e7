import { FINDING_LIMITS, readLines } from "#app/domain/files/finding";
import type { RowFields, TypedRow } from "#app/domain/tickets/evidence/answer-row";
import { MOST_ITEMS } from "#app/domain/tickets/workflow/move-input";
import { MOST_ROWS } from "#app/domain/policies/profile/profile-parts";
import type { Fields, Returned } from "#app/http/form/returned";
import { ITEM_FIELDS, itemName, rowsIn, type ItemField } from "../desk.tickets.$reference.$action/finish-form";

/** What can be said of a category that is searched; `excluded`: the person did not ask for it. */
export const STATES = ["found", "nothing", "excluded"] as const;
export type State = (typeof STATES)[number];

/** The controls a category has beside those of an item: what became of the search, what was found, and what the page was made from. */
type GridField = "state" | "lines" | "mark";
export const GRID_FIELDS = [...ITEM_FIELDS, "state", "lines", "mark"] as const;

/** The name of a control of a row. */
export function gridName(at: number, field: GridField | ItemField): string {
  return `items[${at}].${field}`;
}

/** As `gridName`, as an id that can stand in an address. */
export function gridId(at: number, field: GridField | ItemField): string {
  return `item-${at}-${field}`;
}

/** The id of the control that says what became of the search in a category: a page that knows nothing of the form's rows leads to it. */
export function stateId(category: string): string {
  return `state-${category}`;
}

/** What the form says of the parts that are no category: the items in words, and the rest. */
export const PART_MARKS = { items: "mark.items", rest: "mark.rest" } as const;

/** As much as the form can have: items in words and every category of a policy, each with its controls; and the rest. */
export const GRID_LIMITS = { parts: 1_200, rows: MOST_ITEMS + MOST_ROWS, around: 768 * 1024 };

/** What a ticket's grid is about. `gathered`: the categories that are searched; `listed`: those of them that are items of the answer too; `searched`: of each it must be said what was found. */
export type Grid = { gathered: readonly string[]; listed: readonly string[]; searched: boolean };

function one(fields: Fields, name: string): string {
  return [fields[name]].flat()[0] ?? "";
}

/** The category a row stands for; null for an item in words. */
export function categoryAt(fields: Fields, at: number, { gathered }: Pick<Grid, "gathered">): string | null {
  const category = one(fields, gridName(at, "category"));
  return gathered.includes(category) ? category : null;
}

/** The places of the items in words. */
export function ownRows(fields: Fields, grid: Pick<Grid, "gathered">): number[] {
  return Array.from({ length: rowsIn(fields) }, (_, at) => at).filter(
    (at) => categoryAt(fields, at, grid) === null && gridName(at, "what") in fields,
  );
}

/** The place of a category's row; null where it has none. */
export function placeOf(fields: Fields, category: string): number | null {
  const at = Array.from({ length: rowsIn(fields) }, (_, each) => each).find(
    (each) => one(fields, gridName(each, "category")) === category,
  );
  return at ?? null;
}

/** What the page says of itself and nobody typed. */
const OF_THE_PAGE = /^(seen|attach|rest|redacted|mark\.|items\[)/;

type Part = { key: string; markName: string; fields: RowFields };

function rowFields(fields: Fields, at: number): RowFields {
  return Object.fromEntries(
    GRID_FIELDS.flatMap((field) => {
      const value = one(fields, gridName(at, field));
      return field === "mark" || field === "ends" || value === "" ? [] : [[field, value]];
    }),
  );
}

/** The parts of the form that are saved each for itself: a row for each category, the items in words together, and the rest. */
export function partsOf(fields: Fields, grid: Pick<Grid, "gathered">): Part[] {
  const rows = Array.from({ length: rowsIn(fields) }, (_, at) => ({ at, category: categoryAt(fields, at, grid) }));
  const own = rows
    .filter(({ category }) => category === null)
    .flatMap(({ at }, place) =>
      Object.entries(rowFields(fields, at)).map(([field, value]) => [`${place}.${field}`, value] as const),
    );
  const rest = Object.entries(fields).filter(([name]) => !OF_THE_PAGE.test(name));
  return [
    ...rows.flatMap(({ at, category }) =>
      category === null ? [] : [{ key: category, markName: gridName(at, "mark"), fields: rowFields(fields, at) }],
    ),
    { key: "items", markName: PART_MARKS.items, fields: Object.fromEntries(own) },
    { key: "rest", markName: PART_MARKS.rest, fields: Object.fromEntries(rest) },
  ];
}

/** The items in words as they were kept in one part, row by row. */
export function itemsIn(kept: RowFields): RowFields[] {
  const rows: RowFields[] = [];
  for (const [name, value] of Object.entries(kept)) {
    const [, at, field] = /^(\d{1,2})\.(\w+)$/.exec(name) ?? [];
    if (field !== undefined) rows[Number(at)] = { ...rows[Number(at)], [field]: value };
  }
  return rows.filter((row) => row !== undefined);
}

/** What the finding makes of an item, where nothing else is chosen. */
const FOLLOWS = { found: "granted", nothing: "not-found" } as const;

type Resolved = {
  /** The form with what the rest was said to be. */
  shown: Fields;
  /** As the workflow's own form has it: what was excluded is no item, and an outcome not chosen follows from the finding. */
  answer: Fields;
  /** What is saved, part by part. */
  parts: TypedRow[];
  errors: Returned["errors"];
};

function stateOf(fields: Fields, at: number, holds: boolean): State | null {
  const chosen = STATES.find((state) => state === one(fields, gridName(at, "state")));
  if (chosen) return chosen;
  if (holds) return "found";
  const rest = one(fields, "rest");
  return rest === "nothing" || rest === "excluded" ? rest : null;
}

/** What is to be mended in a category: nothing found beside what was found, or neither. */
function faultOf(at: number, state: State | null, holds: boolean, finishing: boolean): Returned["errors"] {
  if (state === null) return finishing ? { [gridName(at, "state")]: "finding-open" } : {};
  if (state === "found") return holds || !finishing ? {} : { [gridName(at, "lines")]: "required" };
  return holds ? { [gridName(at, "state")]: "finding-contradicts" } : {};
}

/** What the workflow finds to be mended, without the outcomes that follow from a finding which is to be mended itself. */
export function withoutFollowing(errors: Returned["errors"], findings: Returned["errors"]): Returned["errors"] {
  const open = (name: string) => name.replace(/\.outcome$/, ".state") in findings && name.endsWith(".outcome");
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !open(name)));
}

/**
 * The grid as it was typed, made one answer of. In: the form's fields, the ticket's grid, the categories to which a file or a table is
 * attached, and whether it is to be finished now, for which nothing may be open.
 */
export function resolveGrid(fields: Fields, grid: Grid, attached: readonly string[], finishing: boolean): Resolved {
  const shown: Fields = { ...fields, rest: "" };
  const answer: Fields = { ...fields };
  let errors: Returned["errors"] = {};
  const founds = new Map<string, NonNullable<TypedRow["found"]>>();
  for (let at = 0; at < rowsIn(fields); at++) {
    const category = categoryAt(fields, at, grid);
    if (category === null) continue;
    const lines = readLines(one(fields, gridName(at, "lines")));
    if (one(fields, gridName(at, "lines")).length > FINDING_LIMITS.text)
      errors = { ...errors, [gridName(at, "lines")]: "too-long" };
    const holds = lines.length > 0 || attached.includes(category);
    const state = grid.searched ? stateOf(fields, at, holds) : null;
    if (grid.searched) {
      shown[gridName(at, "state")] = state ?? "";
      errors = { ...errors, ...faultOf(at, state, holds, finishing) };
    }
    founds.set(category, { nothing: state === "nothing", lines });
    const isItem = grid.listed.includes(category) && state !== "excluded";
    if (!isItem) for (const field of ITEM_FIELDS) delete answer[itemName(at, field)];
    else if (one(fields, itemName(at, "outcome")) === "" && (state === "found" || state === "nothing"))
      answer[itemName(at, "outcome")] = FOLLOWS[state];
  }
  const parts = partsOf(shown, grid).map(({ key, markName, fields: said }) => ({
    key,
    fields: said,
    mark: one(fields, markName),
    found: founds.get(key) ?? null,
  }));
  return { shown, answer, parts, errors };
}
