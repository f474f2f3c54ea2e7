import { canonical } from "../../journal/chain";
import { sectionsOf } from "./check-fields";
import {
  fieldKey,
  fieldsOfSection,
  rightOfSection,
  SECTION_IDS,
  sectionOfPath,
  type Field,
  type FieldOf,
  type SectionId,
} from "./fields";
import { compareMarks, type MarkChange } from "./compare-marks";
import { inLanguages, languagesOf } from "./languages";
import { followedAt, withTermDefaults } from "./term-defaults";
import { asTyped, isObject, member, pathTo, rowPath, rowsOf, wordsName, type Loose } from "./loose";
import { nodesOfRow, shownValue, type Node, type Shown } from "./shown";

/** One difference between two profiles. `row` names the row it lies in, or the row that came or went, by its key. */
export type Change = { key: string; path: string; row: string | null } & (
  | { what: "changed"; before: Shown | null; after: Shown | null }
  | { what: "added" | "removed"; nodes: Node[] }
  | { what: "order" }
);

export type SectionChanges = {
  section: SectionId;
  changes: Change[];
  /** What changed in where its entries stand. */ marks: MarkChange[];
};

/** A row of words alone, as a field. */
const WORDS: Field = { kind: "text", name: "" };

function same(one: Loose, other: Loose): boolean {
  return canonical(one) === canonical(other);
}

function rowName(key: string | null, row: Loose): string {
  return key ? asTyped(member(row, key)) : wordsName(row);
}

/** Rows are the same row when they have the same key; where words alone make the row, when they are the same words in the language it is written in first. */
function compareRows(
  { key, fields }: FieldOf<"list">,
  before: readonly Loose[],
  after: readonly Loose[],
  path: string,
): Change[] {
  const names = { before: before.map((row) => rowName(key, row)), after: after.map((row) => rowName(key, row)) };
  const where = { key: fieldKey(path), path };
  const gone = before.flatMap((row, at): Change[] =>
    names.after.includes(names.before[at]!)
      ? []
      : [
          {
            ...where,
            what: "removed",
            row: key && names.before[at]!,
            nodes: nodesOfRow(fields, row, rowPath(path, at)),
          },
        ],
  );
  const stayed = after.flatMap((row, at): Change[] => {
    const here = rowPath(path, at);
    const earlier = names.before.indexOf(names.after[at]!);
    if (earlier < 0)
      return [{ ...where, what: "added", row: key && names.after[at]!, nodes: nodesOfRow(fields, row, here) }];
    return fields
      ? compareFields(fields, before[earlier]!, row, here, names.after[at]!)
      : compareField(WORDS, before[earlier]!, row, here, null);
  });
  const common = {
    before: names.before.filter((name) => names.after.includes(name)),
    after: names.after.filter((name) => names.before.includes(name)),
  };
  return [
    ...gone,
    ...stayed,
    ...(canonical(common.before) === canonical(common.after) ? [] : [{ ...where, what: "order", row: null } as const]),
  ];
}

function compareField(field: Field, before: Loose, after: Loose, path: string, row: string | null): Change[] {
  if (field.kind === "group") return compareFields(field.fields, before, after, path, row);
  if (field.kind === "list") return compareRows(field, rowsOf(before), rowsOf(after), path);
  const values = { before: shownValue(field, before), after: shownValue(field, after) };
  return canonical(values.before) === canonical(values.after)
    ? []
    : [{ key: fieldKey(path), path, row, what: "changed", ...values }];
}

function compareFields(
  fields: readonly Field[],
  before: Loose,
  after: Loose,
  path: string,
  row: string | null,
): Change[] {
  return fields.flatMap((field) =>
    compareField(field, member(before, field.name), member(after, field.name), pathTo(path, field.name), row),
  );
}

/** Of a right that is no longer offered it is enough to say so. */
function comparable(section: SectionId, after: Loose): boolean {
  const right = rightOfSection(section);
  const offered = member(after, "rights");
  return !right || (isObject(offered) && Object.hasOwn(offered, right));
}

/** What changed from one profile to another, section by section in the order of the forms; sections without a change are left out. Either may be incomplete. */
export function compare(written: Loose, rewritten: Loose): SectionChanges[] {
  const after = withTermDefaults(inLanguages(rewritten));
  const before = withTermDefaults(
    inLanguages(
      written,
      languagesOf(written).filter((locale) => languagesOf(after).includes(locale)),
    ),
  );
  // What followed the times of all before and does so now has changed with them, and is told there.
  const isOwn = ({ path }: { path: string }) => followedAt(before, path) === null || followedAt(after, path) === null;
  const known = new Set([...sectionsOf(before), ...sectionsOf(after)]);
  const marks = compareMarks(before, after);
  return SECTION_IDS.filter((section) => known.has(section) && comparable(section, after))
    .map((section) => ({
      section,
      changes: compareFields(fieldsOfSection(section), before, after, "", null).filter(isOwn),
      marks: marks.filter((mark) => sectionOfPath(mark.path) === section && isOwn(mark)),
    }))
    .filter(({ changes, marks }) => changes.length > 0 || marks.length > 0);
}

/** Whether two profiles say the same, whatever order the database keeps their names in. */
export function saysTheSame(one: Loose, other: Loose): boolean {
  return same(one, other);
}
