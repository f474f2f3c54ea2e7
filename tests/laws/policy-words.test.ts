import { describe, expect, expectTypeOf, test } from "vitest";
import { deskCopy, type DeskCopy } from "#app/copy/desk";
import { fieldKey, fieldsOfSection, SECTION_IDS, type Field } from "#app/domain/policies/check/fields";
import type { GapCode } from "#app/domain/policies/check/gap";
import { RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import { LOCALES } from "#app/domain/language";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { policyWords } from "#app/routes/desk.policies._index/policy-words";

type Named = { key: string; options: readonly string[] };

/** Every field of the forms by its key, with what can be chosen in it. */
function named(fields: readonly Field[], path = ""): Named[] {
  return fields.flatMap((field): Named[] => {
    const here = path === "" ? field.name : `${path}.${field.name}`;
    const own = {
      key: fieldKey(here),
      options: "options" in field && Array.isArray(field.options) ? (field.options as readonly string[]) : [],
    };
    if (field.kind === "group") return [...(field.optional ? [own] : []), ...named(field.fields, here)];
    return field.kind === "list" && field.fields ? [own, ...named(field.fields, here)] : [own];
  });
}

const NAMED = SECTION_IDS.flatMap((section) => named(fieldsOfSection(section)));

test("every finding of the check has its sentence, and every sentence its finding", () =>
  expectTypeOf<keyof DeskCopy["policies"]["findings"]>().toEqualTypeOf<GapCode>());

describe.each(LOCALES)("the forms of a policy in %s", (locale) => {
  const words = policyWords(locale, []);
  const known = deskCopy(locale).policies.fields as Record<string, unknown>;
  test("name every field, and nothing that is no field", () => {
    const keys = [...new Set(NAMED.map(({ key }) => key))];
    expect(keys.filter((key) => !Object.hasOwn(known, key))).toEqual([]);
    expect(Object.keys(known).filter((key) => !keys.includes(key))).toEqual([]);
  });
  test("name every choice", () => {
    for (const { key, options } of NAMED)
      for (const option of options)
        if (key !== "copyFormats") expect([key, option, words.option(key, option)]).not.toEqual([key, option, option]);
    for (const duty of Object.keys(RETENTION_DUTIES)) expect(words.option("retentionDuties", duty)).not.toBe(duty);
  });
  test("name every section apart", () => expect(new Set(SECTION_IDS.map(words.section)).size).toBe(SECTION_IDS.length));
  test("say where a finding lies", () => {
    expect(words.place("consents[1].stops").split(" › ")).toHaveLength(4);
    for (const right of RIGHTS)
      expect(words.place(`rights.${right}.term`)).toBe(
        words.words.check.place(words.section(`right-${right}`), words.field("rights.term").label),
      );
  });
});
