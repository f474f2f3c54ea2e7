import { describe, expect, test } from "vitest";
import { check } from "#app/domain/policies/check/check";
import { SECTION_IDS, fieldsOfSection, type Field } from "#app/domain/policies/check/fields";
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
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { sectionsOf } from "#app/domain/policies/check/check-fields";
import { idFrom, readSectionForm, switchName, tidySection } from "./policy-form";
import { changeRows, rowButton } from "./policy-rows";

/** A section as its form sends it. */
function written(fields: readonly Field[], inside: Loose, path = ""): [string, string][] {
  const text = (value: Loose, at: string): [string, string][] => [
    [`${at}.zh-CN`, asTyped(member(value, "zh-CN"))],
    [`${at}.en`, asTyped(member(value, "en"))],
  ];
  return fields.flatMap((field): [string, string][] => {
    const value = member(inside, field.name);
    const here = pathTo(path, field.name);
    if (field.kind === "text") return text(value, here);
    if (field.kind === "term")
      return [
        [`${here}.count`, asTyped(member(value, "count"))],
        [`${here}.unit`, asTyped(member(value, "unit")) || "working-day"],
        ...(member(value, "roll") ? [[`${here}.roll`, "on"] as [string, string]] : []),
      ];
    if (field.kind === "yes") return value ? [[here, "on"]] : [];
    if (field.kind === "many") return rowsOf(value).map((each) => [here, asTyped(each)]);
    if (field.kind === "offers") return Object.keys(isObject(value) ? value : {}).map((each) => [here, each]);
    if (field.kind === "list")
      return rowsOf(value).flatMap((row, at) =>
        field.fields ? written(field.fields, row, rowPath(here, at)) : text(row, rowPath(here, at)),
      );
    if (field.kind === "group")
      return field.optional && value === null
        ? []
        : [
            ...(field.optional ? [[switchName(here), "on"] as [string, string]] : []),
            ...written(field.fields, value, here),
          ];
    return [[here, asTyped(value)]];
  });
}

function formOf(pairs: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const [shipped] = SHIPPED;
const GO = shipped as unknown as LooseObject;
const consents = (draft: LooseObject) => rowsOf(draft.consents ?? null).map((row) => asTyped(member(row, "id")));

describe("a section's form", () => {
  test.each(SHIPPED.map((profile) => [profile.id, profile as unknown as LooseObject] as const))(
    "sent as it is shown changes nothing: %s",
    (_, profile) => {
      for (const section of sectionsOf(profile)) {
        const form = formOf(written(fieldsOfSection(section), profile));
        expect([section, tidySection(section, readSectionForm(section, form, profile))]).toEqual([section, profile]);
      }
    },
  );

  test("sent empty leaves the other sections alone, whatever the section", () => {
    for (const section of SECTION_IDS) {
      const after = readSectionForm(section, new FormData(), GO);
      expect(after.id).toBe(GO.id);
      if (section !== "rights")
        expect(Object.keys(after.rights as LooseObject)).toEqual(
          expect.arrayContaining(Object.keys(GO.rights as LooseObject)),
        );
      expect(() => check(after)).not.toThrow();
    }
  });

  test("keeps what was typed where a number should stand", () => {
    const form = formOf([
      ["rights.access.term.count", "soon"],
      ["rights.access.term.unit", "month"],
    ]);
    const after = readSectionForm("right-access", form, GO);
    expect((after.rights as Record<string, LooseObject>).access).toMatchObject({
      term: { count: "soon", unit: "month", roll: false },
    });
  });

  test("names rows by their English words, each by a name of its own; drops rows in which nothing stands", () => {
    const rows = [
      ["Market news", "新闻"],
      ["", ""],
      ["Market news", "行情"],
      ["", "只有中文"],
    ];
    const pairs = rows.flatMap(([en, zh], at): [string, string][] => [
      [`consents[${at}].id`, ""],
      [`consents[${at}].text.en`, en!],
      [`consents[${at}].text.zh-CN`, zh!],
      [`consents[${at}].stops.en`, ""],
      [`consents[${at}].stops.zh-CN`, ""],
    ]);
    expect(consents(tidySection("consents", readSectionForm("consents", formOf(pairs), GO)))).toEqual([
      "market-news",
      "market-news-2",
      "",
    ]);
  });

  test("reads what a machine reads in plain signs, and words without what nobody sees", () => {
    const form = formOf([
      ["controller.email", " ｐｒｉｖａｃｙ＠例子。中国\u200B"],
      ["controller.hotline", "\u200B"],
      ["controller.name.zh-CN", "甲\u202E公司"],
      ["controller.name.en", "\u2066\u3164"],
      ["policyDate", "２０２６年３月５日"],
      ["zone", "Asia／Shanghai\u200B"],
      ["policyUrl", "https：//example.com"],
    ]);
    expect(readSectionForm("basics", form, GO)).toMatchObject({
      controller: {
        email: "privacy@xn--fsqu00a.xn--fiqs8s",
        hotline: null,
        name: { "zh-CN": "甲公司", en: "" },
      },
      policyDate: "2026-03-05",
      zone: "Asia/Shanghai",
      policyUrl: "https://example.com",
    });
    const term = formOf([
      ["rights.access.term.count", "１５\u200B"],
      ["rights.access.term.unit", "working-day"],
    ]);
    expect(readSectionForm("right-access", term, GO)).toMatchObject({ rights: { access: { term: { count: 15 } } } });
  });

  test("takes an address whose host has another script", () => {
    const written = (email: string) =>
      check(readSectionForm("basics", formOf([["controller.email", email]]), GO)).filter(
        ({ path, severity }) => path === "controller.email" && severity === "must",
      );
    expect([written("privacy@例子.中国"), written("privacy@xn--fsqu00a.xn--fiqs8s")]).toEqual([[], []]);
    expect(written("privacy@例子")).toMatchObject([{ code: "email" }]);
    expect(
      check({ ...GO, controller: { ...(GO.controller as LooseObject), email: "p@xn--fsqu00a.xn--fiqs8s" } }),
    ).toEqual(check({ ...GO, controller: { ...(GO.controller as LooseObject), email: "p@host.example" } }));
  });

  test.each([
    ["__proto__", "x"],
    ["consents[99999999].id", "x"],
    ["consents[-1].id", "x"],
    ["rights.access.__proto__", "x"],
    ["consents[0][1]", "x"],
  ])("is not led astray by a field called %s", (name, value) => {
    const after = tidySection("consents", readSectionForm("consents", formOf([[name, value]]), GO));
    expect(rowsOf(after.consents ?? null).length).toBeLessThanOrEqual(41);
    expect(({} as LooseObject).x).toBeUndefined();
  });

  test.each([
    ["Market news & offers", "market-news-offers"],
    ["3rd party", "rd-party"],
    ["新闻", ""],
    ["a".repeat(60), "a".repeat(40)],
  ])("an id from %s", (words, id) => expect(idFrom(words)).toBe(id));
});

describe("the buttons of a list", () => {
  const FOUR = { ...GO, consents: rowsOf(GO.consents ?? null).slice(0, 4) };
  const [one, two, three, four] = consents(FOUR);
  const after = (button: string) => changeRows("consents", FOUR, button);
  test.each([
    [rowButton("down", "consents[0]"), [two, one, three, four], "consents[1]"],
    [rowButton("up", "consents[3]"), [one, two, four, three], "consents[2]"],
    [rowButton("up", "consents[0]"), [one, two, three, four], "consents[0]"],
    [rowButton("remove", "consents[1]"), [one, three, four], "consents[0]"],
    [rowButton("add", "consents"), [one, two, three, four, ""], "consents[4]"],
  ])("%s", (button, order, focus) => {
    const changed = after(button)!;
    expect([consents(changed.draft), changed.focus]).toEqual([order, focus]);
    expect(consents(FOUR)).toEqual([one, two, three, four]);
  });
  test("reach lists inside rows", () => {
    const changed = changeRows("requesters", GO, rowButton("add", "requesters[1].evidence"))!;
    expect(rowsOf(member(rowsOf(changed.draft.requesters ?? null)[1], "evidence"))).toHaveLength(3);
  });
  test.each([
    "",
    "add",
    "add nothing",
    "remove consents[9]",
    "remove consents",
    "add remedies.complain",
    "explode consents[0]",
    "add __proto__",
    "up consents[x]",
  ])("that are none do nothing: %s", (button) => expect(after(button)).toBeNull());
  test("add no more rows than a list may have", () => {
    let draft = GO;
    for (let press = 0; press < 50; press++) draft = changeRows("consents", draft, rowButton("add", "consents"))!.draft;
    expect(consents(draft)).toHaveLength(40);
  });
});
