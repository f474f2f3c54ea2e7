import { blankPromise } from "#app/domain/policies/check/blank";
import { readDate } from "#app/domain/clock/dates/typed-date";
import {
  fieldsOfSection,
  type Field,
  type FieldOf,
  type LineForm,
  type SectionId,
} from "#app/domain/policies/check/fields";
import {
  asTyped,
  isObject,
  member,
  pathTo,
  rowPath,
  rowsOf,
  type Loose,
  type LooseObject,
} from "#app/domain/policies/check/loose";
import { MOST_ROWS } from "#app/domain/policies/profile/profile-parts";
import { isRight, RIGHTS } from "#app/domain/policies/profile/rights";
import { LOCALES, type Locale } from "#app/domain/language";
import { languagesOf } from "#app/domain/policies/check/languages";
import { parseEmail } from "#app/domain/typed/email";
import { withMarks, withoutIdleMarks } from "./policy-marks";
import { machineText } from "#app/domain/typed/machine";
import { oneLine, plainLines } from "#app/domain/typed/text";

/** What a section's form may have at most: every list full, with one row more that is then refused in words, and room to spare. */
export const SECTION_LIMITS = { fields: 1_500, rows: MOST_ROWS + 1 };

/** The field that says that a rule which may be missing is there. */
export function switchName(path: string): string {
  return `${path}:on`;
}

function typed(form: FormData, name: string, spell: (text: string) => string = plainLines): string {
  const value = form.get(name);
  return typeof value === "string" ? spell(value).trim() : "";
}

/** How each kind of line is spelt; what is none of its kind stays as it was typed, to be mended. */
const SPELT: Record<LineForm, (text: string) => string> = {
  plain: oneLine,
  email: (text) => parseEmail(text) ?? oneLine(text),
  date: (text) => readDate(text) ?? oneLine(text),
  url: machineText,
  id: machineText,
  zone: machineText,
};

/** The languages in which a form asks for the words at a path. */
function askedIn(form: FormData, path: string): Locale[] {
  return LOCALES.filter((locale) => form.has(`${path}.${locale}`));
}

/** Words in the languages they are asked in; in any other they stay as they were. */
function readText({ optional }: FieldOf<"text">, form: FormData, path: string, before: Loose): Loose {
  const asked = askedIn(form, path).map((locale): [Locale, string] => [locale, typed(form, `${path}.${locale}`)]);
  if (optional && asked.every(([, words]) => words === "")) return null;
  const others = LOCALES.filter((locale) => !form.has(`${path}.${locale}`) && asTyped(member(before, locale)) !== "");
  return Object.fromEntries([...asked, ...others.map((locale): [Locale, Loose] => [locale, member(before, locale)])]);
}

/** A number, or what was typed where it is none. */
function readNumber(form: FormData, name: string): Loose {
  const value = typed(form, name, machineText);
  if (value === "") return null;
  return /^\d{1,9}$/.test(value) ? Number(value) : value;
}

function readTerm({ optional }: FieldOf<"term">, form: FormData, path: string): Loose {
  const count = readNumber(form, `${path}.count`);
  return optional && count === null
    ? null
    : { count, unit: typed(form, `${path}.unit`), roll: form.has(`${path}.roll`) };
}

/** The chosen ones in the order they had; what is new comes last. */
function readMany(form: FormData, path: string, before: Loose): Loose {
  const chosen = form.getAll(path).filter((value) => typeof value === "string");
  const had = rowsOf(before).map(asTyped);
  return [...had.filter((each) => chosen.includes(each)), ...chosen.filter((each) => !had.includes(each))];
}

function rowCount(form: FormData, path: string): number {
  const places = [...form.keys()]
    .filter((name) => name.startsWith(`${path}[`))
    .map((name) => Number(/^\[(\d{1,3})\]/.exec(name.slice(path.length))?.[1] ?? -1));
  return Math.min(Math.max(0, ...places.map((place) => place + 1)), MOST_ROWS + 1);
}

/** A row of words alone. The same words keep the mark they had, and what they say in a language that was not asked; new words stand nowhere yet. */
function readWords(form: FormData, path: string, before: Loose): Loose {
  const asked = askedIn(form, path);
  const same = rowsOf(before).find((row) =>
    asked.every((locale) => member(row, locale) === typed(form, `${path}.${locale}`)),
  );
  const words = readText({ kind: "text", name: "" }, form, path, same ?? null);
  return isObject(words) ? { ...words, stands: member(same, "stands") } : words;
}

function readList({ key, fields }: FieldOf<"list">, form: FormData, path: string, before: Loose): Loose {
  return Array.from({ length: rowCount(form, path) }, (_, at) => {
    const here = rowPath(path, at);
    if (!fields) return readWords(form, here, before);
    const known =
      key === null
        ? undefined
        : rowsOf(before).find((row) => asTyped(member(row, key)) === typed(form, pathTo(here, key)));
    return readFields(fields, form, here, known ?? null);
  });
}

function readOffers(form: FormData, path: string, before: Loose): Loose {
  const chosen = form.getAll(path);
  const kept = RIGHTS.filter((right) => chosen.includes(right)).map((right): [string, Loose] => [
    right,
    isObject(before) && isObject(before[right]) ? before[right] : blankPromise(),
  ]);
  return Object.fromEntries(kept);
}

function readField(field: Field, form: FormData, path: string, before: Loose): Loose {
  switch (field.kind) {
    case "text":
      return readText(field, form, path, before);
    case "line":
      return typed(form, path, SPELT[field.form]) || (field.optional ? null : "");
    case "number":
      return readNumber(form, path);
    case "term":
      return readTerm(field, form, path);
    case "yes":
      return form.has(path);
    case "one":
      return typed(form, path);
    case "many":
      return readMany(form, path, before);
    case "list":
      return readList(field, form, path, before);
    case "group":
      return field.optional && !form.has(switchName(path)) ? null : readFields(field.fields, form, path, before);
    case "offers":
      return readOffers(form, path, before);
  }
}

/** What no form shows of something stays as it was. */
function readFields(fields: readonly Field[], form: FormData, path: string, before: Loose): LooseObject {
  const read = fields.map((field): [string, Loose] => [
    field.name,
    readField(field, form, pathTo(path, field.name), member(before, field.name)),
  ]);
  return {
    ...(isObject(before) ? before : {}),
    ...Object.fromEntries(read.filter(([name]) => path !== "rights" || isRight(name))),
  };
}

/** A draft with one section as it stands in a form; the other sections as they were. */
export function readSectionForm(section: SectionId, form: FormData, before: LooseObject): LooseObject {
  return withMarks(section, form, readFields(fieldsOfSection(section), form, "", before));
}

function isEmpty(field: Field, value: Loose): boolean {
  if (field.kind === "text") return LOCALES.every((locale) => asTyped(member(value, locale)) === "");
  if (field.kind === "list" || field.kind === "many") return rowsOf(value).length === 0;
  return value === null || value === "" || value === false;
}

function isEmptyRow(fields: readonly Field[] | null, row: Loose): boolean {
  if (asTyped(member(row, "stands")) !== "") return false;
  return fields
    ? fields.every((field) => isEmpty(field, member(row, field.name)))
    : isEmpty({ kind: "text", name: "" }, row);
}

/** An id made from English words: `Market news` is `market-news`. Empty where nothing is left of them. */
export function idFrom(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}

/** In: what a row is called that has no English words to be called by; empty where it waits for them. */
function withId(row: Loose, taken: readonly string[], otherwise: string): Loose {
  if (!isObject(row) || row.id !== "") return row;
  const id = idFrom(asTyped(member(member(row, "text") ?? member(row, "name"), "en"))) || otherwise;
  const free = [id, ...Array.from({ length: MOST_ROWS }, (_, at) => `${id.slice(0, 37)}-${at + 2}`)].find(
    (each) => !taken.includes(each),
  );
  return { ...row, id: id === "" ? "" : (free ?? "") };
}

function tidyList({ name, fields, key }: FieldOf<"list">, value: Loose, english: boolean): Loose {
  const rows = rowsOf(value)
    .filter((row) => !isEmptyRow(fields, row))
    .map((row) => (fields ? tidy(fields, row, english) : row));
  if (key !== "id") return rows;
  const taken = rows.map((row) => asTyped(member(row, "id")));
  return rows.map((row) => {
    const named = withId(row, taken, english ? "" : idFrom(name));
    taken.push(asTyped(member(named, "id")));
    return named;
  });
}

function tidy(fields: readonly Field[], inside: Loose, english: boolean): LooseObject {
  if (!isObject(inside)) return {};
  const tidied = fields.flatMap((field): [string, Loose][] => {
    const value = member(inside, field.name);
    if (field.kind === "list") return [[field.name, tidyList(field, value, english)]];
    return field.kind === "group" && isObject(value) ? [[field.name, tidy(field.fields, value, english)]] : [];
  });
  return { ...inside, ...Object.fromEntries(tidied) };
}

/** A draft as it is kept: rows in which nothing was written are left out, and rows without an id get one from their English words, or from their list's name where the policy has no English. */
export function tidySection(section: SectionId, draft: LooseObject): LooseObject {
  const english = languagesOf(draft).includes("en");
  return withoutIdleMarks(section, tidy(fieldsOfSection(section), draft, english));
}
