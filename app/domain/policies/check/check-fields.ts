import { z } from "zod";
import { parseCivilDate } from "../../clock/dates/civil-date";
import {
  fieldsOfSection,
  optionsUnder,
  SECTION_IDS,
  rightOfSection,
  type Field,
  type FieldOf,
  type LineForm,
  type SectionId,
} from "./fields";
import { must, type Gap, type GapCode } from "./gap";
import { asTyped, isObject, member, pathTo, rowPath, rowsOf, type Loose } from "./loose";
import { MOST_ROWS, slug } from "../profile/profile-parts";
import { LOCALES, LONGEST_TEXT } from "../../language";
import { parseEmail } from "../../typed/email";

const LONGEST_TERM = 366;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const LINES: Record<LineForm, (typed: string) => boolean> = {
  plain: () => true,
  email: (typed) => parseEmail(typed) !== null,
  url: (typed) => /^https?:\/\//i.test(typed) && z.url().max(LONGEST_TEXT).safeParse(typed).success,
  date: (typed) => parseCivilDate(typed) !== null,
  id: (typed) => slug.safeParse(typed).success,
  zone: isZone,
};

/** What each kind of wrong line is called. */
const LINE_CODES: Record<LineForm, GapCode> = {
  plain: "other",
  email: "email",
  url: "url",
  date: "date",
  id: "id",
  zone: "zone",
};

function checkText({ optional }: FieldOf<"text">, value: Loose, path: string): Gap[] {
  const words = LOCALES.map((locale) => asTyped(member(value, locale)).trim());
  if (words.some((each) => each.length > LONGEST_TEXT)) return [must(path, "too-long")];
  if (words.every((each) => each === "")) return optional && value === null ? [] : [must(path, "missing")];
  return LOCALES.flatMap((locale, at) => (words[at] === "" ? [must(path, `missing-${locale}`)] : []));
}

function checkLine({ form, optional }: FieldOf<"line">, value: Loose, path: string): Gap[] {
  const typed = asTyped(value).trim();
  if (typed === "") return optional && value === null ? [] : [must(path, "missing")];
  if (typed.length > LONGEST_TEXT) return [must(path, "too-long")];
  return LINES[form](typed) ? [] : [must(path, LINE_CODES[form])];
}

function checkNumber(
  { least, most, optional }: Pick<FieldOf<"number">, "least" | "most" | "optional">,
  value: Loose,
  path: string,
): Gap[] {
  if (value === null || value === "") return optional ? [] : [must(path, "missing")];
  if (typeof value !== "number" || !Number.isInteger(value)) return [must(path, "number")];
  if (value < least) return [must(path, "number-least", String(least))];
  return value > most ? [must(path, "number-most", String(most))] : [];
}

const UNITS: readonly Loose[] = ["working-day", "calendar-day", "month"];

function checkTerm({ optional }: FieldOf<"term">, value: Loose, path: string): Gap[] {
  if (value === null)
    return optional ? [] : [must(path, path.startsWith("rights.") ? "right-without-term" : "missing")];
  const count = member(value, "count");
  if (count === null || count === "")
    return [must(path, path.startsWith("rights.") && !optional ? "right-without-term" : "missing")];
  const found = checkNumber({ least: 1, most: LONGEST_TERM }, count, path);
  if (found.length > 0) return found;
  return UNITS.includes(member(value, "unit")) && typeof member(value, "roll") === "boolean"
    ? []
    : [must(path, "choice")];
}

function checkMany({ options, least }: FieldOf<"many">, value: Loose, path: string): Gap[] {
  const chosen = rowsOf(value);
  if (chosen.length < (least ?? 0)) return [must(path, options === "grounds" ? "right-without-grounds" : "too-few")];
  if (!Array.isArray(value)) return [must(path, "choice")];
  // Grounds are looked up where the policy's own are known; whether a duty is of the policy's law, where the law is.
  return options === "grounds" || chosen.every((each) => optionsUnder(null, options).includes(asTyped(each)))
    ? []
    : [must(path, "choice")];
}

function doubles(key: string, rows: readonly Loose[], path: string): Gap[] {
  const names = rows.map((row) => asTyped(member(row, key)));
  return names.flatMap((name, at) =>
    name !== "" && names.indexOf(name) < at ? [must(pathTo(rowPath(path, at), key), "twice", name)] : [],
  );
}

function checkList({ key, fields, least }: FieldOf<"list">, value: Loose, path: string): Gap[] {
  const rows = rowsOf(value);
  if (rows.length < (least ?? 0) || !Array.isArray(value)) return [must(path, "too-few")];
  if (rows.length > MOST_ROWS) return [must(path, "too-many", String(MOST_ROWS))];
  const inside = rows.flatMap((row, at) =>
    fields
      ? checkFields(fields, row, rowPath(path, at))
      : checkText({ kind: "text", name: "" }, row, rowPath(path, at)),
  );
  return [...inside, ...(key ? doubles(key, rows, path) : [])];
}

function checkGroup({ fields, optional }: FieldOf<"group">, value: Loose, path: string): Gap[] {
  if (value === null && optional) return [];
  return checkFields(fields, value, path);
}

function checkField(field: Field, value: Loose, path: string): Gap[] {
  switch (field.kind) {
    case "text":
      return checkText(field, value, path);
    case "line":
      return checkLine(field, value, path);
    case "number":
      return checkNumber(field, value, path);
    case "term":
      return checkTerm(field, value, path);
    case "yes":
      return typeof value === "boolean" ? [] : [must(path, "choice")];
    case "one":
      return field.options.includes(asTyped(value))
        ? []
        : [must(path, value === null || value === "" ? "missing" : "choice")];
    case "many":
      return checkMany(field, value, path);
    case "list":
      return checkList(field, value, path);
    case "group":
      return checkGroup(field, value, path);
    case "offers":
      return isObject(value) && Object.keys(value).length > 0 ? [] : [must(path, "no-rights")];
  }
}

function checkFields(fields: readonly Field[], value: Loose, path: string): Gap[] {
  return fields.flatMap((field) => checkField(field, member(value, field.name), pathTo(path, field.name)));
}

/** The sections a profile has: the general ones, and one for each right it offers. */
export function sectionsOf(profile: Loose): SectionId[] {
  const offered = member(profile, "rights");
  return SECTION_IDS.filter((section) => {
    const right = rightOfSection(section);
    return !right || (isObject(offered) && Object.hasOwn(offered, right));
  });
}

/** What is missing or cannot be read, field by field, in the order of the forms. */
export function checkEachField(profile: Loose): Gap[] {
  return sectionsOf(profile).flatMap((section) => checkFields(fieldsOfSection(section), profile, ""));
}
