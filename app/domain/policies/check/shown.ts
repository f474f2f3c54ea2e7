import { parseCivilDate } from "../../clock/dates/civil-date";
import { fieldKey, fieldsOfSection, type Field, type SectionId } from "./fields";
import { LOCALES, type Text } from "../../language";
import { inLanguages } from "./languages";
import { asTyped, isObject, member, pathTo, rowPath, rowsOf, type Loose } from "./loose";
import { withTermDefaults } from "./term-defaults";
import { termSchema, type TermValue } from "../profile/profile-parts";

/** One value of a profile, ready to be put into words. Options are ids: what they are called is not a policy's to say. */
export type Shown =
  /** In the languages it is written in, or still to be. */
  | { kind: "text"; text: Partial<Text> }
  | { kind: "plain"; plain: string }
  | { kind: "date"; on: string }
  | { kind: "term"; term: TermValue }
  | { kind: "yes"; yes: boolean }
  | { kind: "options"; options: string[] };

/** A field with its value, or a list with its rows. `row` names a row by its key; rows of words alone have none. */
export type Node = { path: string; key: string } & (
  { kind: "value"; shown: Shown | null } | { kind: "rows"; rows: { path: string; row: string | null; nodes: Node[] }[] }
);

function shownText(value: Loose): Shown | null {
  const written = LOCALES.filter((locale) => isObject(value) && Object.hasOwn(value, locale));
  const text = Object.fromEntries(written.map((locale) => [locale, asTyped(member(value, locale))]));
  return Object.values(text).every((words) => words === "") ? null : { kind: "text", text };
}

function shownPlain(value: Loose): Shown | null {
  const plain = asTyped(value);
  return plain === "" ? null : { kind: "plain", plain };
}

function shownDate(value: Loose): Shown | null {
  const on = parseCivilDate(asTyped(value));
  return on ? { kind: "date", on } : shownPlain(value);
}

function shownTerm(value: Loose): Shown | null {
  const { data: term } = termSchema.safeParse(value);
  return term ? { kind: "term", term } : shownPlain(member(value, "count"));
}

function shownOptions(options: string[]): Shown | null {
  return options.length === 0 ? null : { kind: "options", options };
}

/** The value of a field that holds no others. */
export function shownValue(field: Field, value: Loose): Shown | null {
  switch (field.kind) {
    case "text":
      return shownText(value);
    case "line":
      return field.form === "date" ? shownDate(value) : shownPlain(value);
    case "number":
      return shownPlain(value);
    case "term":
      return shownTerm(value);
    case "yes":
      return typeof value === "boolean" ? { kind: "yes", yes: value } : null;
    case "one":
      return shownOptions(asTyped(value) === "" ? [] : [asTyped(value)]);
    case "many":
      return shownOptions(rowsOf(value).map(asTyped));
    case "offers":
      return shownOptions(isObject(value) ? Object.keys(value) : []);
    case "group":
    case "list":
      return null;
  }
}

/** A row of a list, field by field; a row of words alone is one value. */
export function nodesOfRow(fields: readonly Field[] | null, row: Loose, path: string): Node[] {
  if (fields) return nodesOf(fields, row, path);
  return [{ path, key: fieldKey(path), kind: "value", shown: shownText(row) }];
}

/** Fields with their values, groups taken apart. In: what holds them, and its path. */
function nodesOf(fields: readonly Field[], inside: Loose, path: string): Node[] {
  return fields.flatMap((field): Node[] => {
    const value = member(inside, field.name);
    const here = pathTo(path, field.name);
    if (field.kind === "group")
      return field.optional && value === null
        ? [{ path: here, key: fieldKey(here), kind: "value", shown: null }]
        : nodesOf(field.fields, value, here);
    if (field.kind !== "list")
      return [{ path: here, key: fieldKey(here), kind: "value", shown: shownValue(field, value) }];
    const rows = rowsOf(value).map((row, at) => ({
      path: rowPath(here, at),
      row: field.key && asTyped(member(row, field.key)),
      nodes: nodesOfRow(field.fields, row, rowPath(here, at)),
    }));
    return [{ path: here, key: fieldKey(here), kind: "rows", rows }];
  });
}

/** A section as it is read, in the languages its policy speaks. In: a profile, however incomplete. */
export function readSection(section: SectionId, profile: Loose): Node[] {
  return nodesOf(fieldsOfSection(section), withTermDefaults(inLanguages(profile)), "");
}
