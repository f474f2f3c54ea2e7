import { LOCALES, type Locale } from "../../language";
import { fieldsOfSection, type Field } from "./fields";
import { sectionsOf } from "./check-fields";
import { isObject, member, pathTo, rowPath, rowsOf, type Loose, type LooseObject } from "./loose";

/** The languages a policy's portal and letters speak; all of the product's while it names none that there is. */
export function languagesOf(profile: Loose): readonly Locale[] {
  const named = rowsOf(member(profile, "languages"));
  const spoken = LOCALES.filter((locale) => named.includes(locale));
  return spoken.length > 0 ? spoken : LOCALES;
}

/** Words of a policy, and where they are written. */
type Words = { path: string; text: LooseObject };

function wordsIn(fields: readonly Field[], inside: Loose, path: string): Words[] {
  return fields.flatMap((field): Words[] => {
    const value = member(inside, field.name);
    const here = pathTo(path, field.name);
    if (field.kind === "text") return isObject(value) ? [{ path: here, text: value }] : [];
    if (field.kind === "group") return wordsIn(field.fields, value, here);
    if (field.kind !== "list") return [];
    return rowsOf(value).flatMap((row, at) => {
      if (field.fields) return wordsIn(field.fields, row, rowPath(here, at));
      return isObject(row) ? [{ path: rowPath(here, at), text: row }] : [];
    });
  });
}

/** Everything a policy says in words, in the order of the forms. In: a profile, however incomplete. */
export function wordsOf(profile: Loose): Words[] {
  return sectionsOf(profile).flatMap((section) => wordsIn(fieldsOfSection(section), profile, ""));
}

/** A profile with no words but in some languages: what is still written in another is kept at the desk, and said nowhere. In: its own languages, unless others are named. */
export function inLanguages(profile: Loose, languages: readonly Locale[] = languagesOf(profile)): Loose {
  const copy = structuredClone(profile);
  for (const { text } of wordsOf(copy))
    for (const locale of LOCALES) if (!languages.includes(locale)) Reflect.deleteProperty(text, locale);
  return copy;
}
