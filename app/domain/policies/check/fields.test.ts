import { describe, expect, test } from "vitest";
import { z } from "zod";
import { blankProfile, blankPromise } from "./blank";
import {
  fieldKey,
  fieldsOfSection,
  isSection,
  isMark,
  NOT_EDITABLE,
  SECTION_IDS,
  sectionOfPath,
  type Field,
} from "./fields";
import { at } from "./loose";
import { profileSchema } from "../profile/profile";
import { RIGHTS } from "../profile/rights";

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: boolean | Schema;
};

/** Words in every language and terms are one field each. */
function isOneField({ properties = {} }: Schema): boolean {
  const names = Object.keys(properties).sort().join();
  return names === "en,zh-CN" || names === "en,stands,zh-CN" || names === "count,roll,unit";
}

/** Every field of the schema by its path without rows and rights: `consents.stops`, `rights.term`. */
function fieldsOfSchema(node: Schema, path = ""): string[] {
  if (node.anyOf) return node.anyOf.filter(({ type }) => type !== "null").flatMap((each) => fieldsOfSchema(each, path));
  if (node.items) return node.items.properties ? fieldsOfSchema(node.items, path) : [path];
  if (!node.properties && typeof node.additionalProperties === "object")
    return fieldsOfSchema(node.additionalProperties, path);
  if (!node.properties || isOneField(node)) return [path];
  return Object.entries(node.properties).flatMap(([name, each]) =>
    fieldsOfSchema(each, path === "" ? name : `${path}.${name}`),
  );
}

function fieldsOfForms(fields: readonly Field[], path = ""): string[] {
  return fields.flatMap((field) => {
    const here = path === "" ? field.name : `${path}.${field.name}`;
    if (field.kind === "group") return fieldsOfForms(field.fields, here);
    return field.kind === "list" && field.fields ? fieldsOfForms(field.fields, here) : [here];
  });
}

const inSchema = [...new Set(fieldsOfSchema(z.toJSONSchema(profileSchema, { io: "input" }) as Schema))];
const inForms = new Set(SECTION_IDS.flatMap((section) => fieldsOfForms(fieldsOfSection(section)).map(fieldKey)));

describe("every field of a profile", () => {
  test("is found", () => expect(inSchema.length).toBeGreaterThan(40));
  test("can be edited, or is listed as one that cannot", () => {
    // Red after a new field in the schema: add a line to a section in fields.ts, its words to app/copy/*/policy-fields.ts, or list it in NOT_EDITABLE with the reason.
    expect(
      inSchema.filter((path) => !inForms.has(path) && !isMark(path) && !Object.hasOwn(NOT_EDITABLE, path)),
    ).toEqual([]);
  });
  test("that can be edited, or is listed, is one the schema has", () => {
    expect(
      [...inForms, ...Object.keys(NOT_EDITABLE)].filter((path) => path !== "rights" && !inSchema.includes(path)),
    ).toEqual([]);
  });
  test("stands in one section, found by its path", () => {
    for (const section of SECTION_IDS)
      for (const path of fieldsOfForms(fieldsOfSection(section)))
        expect([path, sectionOfPath(path)]).toEqual([path, section]);
  });
});

test("a blank policy and a blank right have every field", () => {
  const blank = {
    ...blankProfile("blank"),
    rights: Object.fromEntries(RIGHTS.map((right) => [right, blankPromise()])),
  };
  const tops = (fields: readonly Field[], path = ""): string[] =>
    fields.flatMap((field) =>
      field.kind === "group" && !field.optional ? tops(field.fields, path + `${field.name}.`) : [path + field.name],
    );
  for (const section of SECTION_IDS) {
    for (const path of tops(fieldsOfSection(section))) {
      const holder = path.includes(".") ? at(blank, path.slice(0, path.lastIndexOf("."))) : blank;
      expect([path, Object.hasOwn(holder as object, path.slice(path.lastIndexOf(".") + 1))]).toEqual([path, true]);
    }
  }
});

test("an address names a section or none", () => {
  expect(["basics", "right-access"].map(isSection)).toEqual([true, true]);
  expect(["", "right-", "right-toString", "__proto__", undefined].map(isSection)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
