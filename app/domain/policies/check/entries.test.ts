import { describe, expect, test } from "vitest";
import { entriesOf } from "./entries";
import { fieldKey, fieldsOfSection, SECTION_IDS, type Field } from "./fields";
import type { Loose } from "./loose";
import { resourceGo } from "../profiles/resource-go";
import { yishou } from "../profiles/yishou";

/** Fields that are no promise a person sees, each with its reason. What stands inside a row stands where its row does. */
const NO_ENTRY: Record<string, string> = {
  languages: "in which languages the portal speaks, not what is promised",
  name: "what the portal is called",
  "controller.name": "who the controller is",
  zone: "how days are counted, not what is promised",
  calendar: "how days are counted, not what is promised",
  law: "what grounds and sources are chosen from, each of which has its mark",
  "rights.target": "the desk's own earlier goal",
  "rights.outerLimit": "holds the extension, which has its mark",
  "cancellation.systems": "where the desk erases an account",
};

function keysOf(fields: readonly Field[], path = ""): string[] {
  return fields.flatMap((field) => {
    const here = path === "" ? field.name : `${path}.${field.name}`;
    return field.kind === "group" && !field.optional ? keysOf(field.fields, here) : [fieldKey(here)];
  });
}

const words = { "zh-CN": "一", en: "One" };
const term = { count: 3, unit: "calendar-day" as const, roll: false };
const row = { id: "one", text: words };

/** A policy in which every field is filled. */
const FULL = {
  ...resourceGo,
  title: words,
  controller: { ...resourceGo.controller, email: "privacy@host.example" },
  policyUrl: "https://example.com/privacy",
  automatedDecisions: words,
  feeRule: yishou.feeRule,
  declaration: { own: words, behalf: words, keepMonths: 24, stands: null, keepStands: null },
  ownGrounds: yishou.ownGrounds,
  termDefaults: { term, extension: term, pausable: true, rights: ["access"], stands: null },
  consequences: [row],
  rights: {
    access: {
      ...resourceGo.rights.access,
      extension: term,
      outerLimit: term,
      refuseWithin: term,
      denyAfter: term,
      pausable: true,
      evidence: [words],
    },
  },
  cancellation: { ...resourceGo.cancellation, coolingOff: term, irreversible: true, thirdPartySignIns: [row] },
} as unknown as Loose;

describe("the entries of a policy", () => {
  const seen = new Set(entriesOf(FULL).map(({ path }) => fieldKey(path)));

  test("are every field of the forms, or those of it that are named with a reason", () => {
    // Red after a new field: give it a mark in the schema and a line in entries.ts, or name it above.
    const fields = [...new Set(SECTION_IDS.flatMap((section) => keysOf(fieldsOfSection(section))))];
    expect(fields.filter((key) => !seen.has(key) && !Object.hasOwn(NO_ENTRY, key))).toEqual([]);
    expect(Object.keys(NO_ENTRY).filter((key) => seen.has(key) || !fields.includes(key))).toEqual([]);
  });

  test("take the mark that stands with them", () => {
    const marks = entriesOf({
      rights: {
        access: {
          term,
          refusalGrounds: ["bad-faith"],
          stands: { right: "§一", refusalGrounds: { "bad-faith": "own" } },
        },
      },
      anonymise: true,
      stands: { anonymise: "§五5" },
      consents: [
        { ...row, stops: words, stands: "§二", stopsStands: "own" },
        { ...row, stops: words, where: words, stands: "§三", stopsStands: "own", whereStands: "§四" },
      ],
      notWithdrawable: [{ ...words, stands: "law:《个人信息保护法》第十六条" }],
    });
    expect(marks.map(({ path, id, stands }) => [path, id, stands])).toEqual([
      ["rights", "access", "§一"],
      ["rights.access.term", null, ""],
      ["rights.access.refusalGrounds", "bad-faith", "own"],
      ["anonymise", null, "§五5"],
      ["consents[0]", null, "§二"],
      ["consents[0].stops", null, "own"],
      ["consents[1]", null, "§三"],
      ["consents[1].stops", null, "own"],
      ["consents[1].where", null, "§四"],
      ["notWithdrawable[0]", null, "law:《个人信息保护法》第十六条"],
    ]);
  });

  test("come in the portal's order of the rights, whichever they are kept in", () => {
    const rights = { rules: { term }, delete: { term }, access: { term } };
    expect(entriesOf({ rights }).flatMap(({ id }) => id ?? [])).toEqual(["access", "delete", "rules"]);
  });

  test("are none where nothing is written", () => {
    const NOTHING: Loose[] = [null, {}, [], "", { rights: null, consents: 3, stands: "x" }];
    expect(NOTHING.map(entriesOf)).toEqual(NOTHING.map(() => []));
  });
});
