import { describe, expect, test } from "vitest";
import { blankProfile } from "./blank";
import { compare, type Change } from "./compare";
import type { LooseObject } from "./loose";
import { resourceGo } from "../profiles/resource-go";
import { yishou } from "../profiles/yishou";

const BASE = resourceGo as unknown as LooseObject;
const [first, second, ...rest] = resourceGo.consents;

/** Every change in one line: the section, what happened, where, in which row. */
function told(after: LooseObject, before = BASE): string[] {
  return compare(before, after).flatMap(({ section, changes }) =>
    changes.map(({ what, path, row }: Change) => [section, what, path, row].filter((part) => part !== null).join(" ")),
  );
}

describe("the comparison", () => {
  test("of a profile with itself is empty, in whatever order its names stand", () => {
    const reversed = Object.fromEntries(Object.entries(structuredClone(BASE)).reverse());
    expect(compare(BASE, reversed)).toEqual([]);
  });

  test("tells a changed value with what it was and what it is", () => {
    const after = {
      ...BASE,
      rights: {
        ...(BASE.rights as LooseObject),
        access: {
          ...((BASE.rights as LooseObject).access as LooseObject),
          term: { count: 10, unit: "working-day", roll: false },
        },
      },
    };
    expect(compare(BASE, after)).toEqual([
      {
        section: "right-access",
        changes: [
          {
            key: "rights.term",
            path: "rights.access.term",
            row: null,
            what: "changed",
            before: { kind: "term", term: { count: 15, unit: "working-day", roll: false } },
            after: { kind: "term", term: { count: 10, unit: "working-day", roll: false } },
          },
        ],
        marks: [],
      },
    ]);
  });

  test("tells rows that came, went, changed or moved, by their names", () => {
    expect(told({ ...BASE, consents: [first!, ...rest] })).toEqual([`consents removed consents ${second!.id}`]);
    expect(told({ ...BASE, consents: [second!, first!, ...rest] })).toEqual(["consents order consents"]);
    const reworded = { ...second!, stops: { "zh-CN": "不同", en: "Different" } };
    expect(told({ ...BASE, consents: [first!, reworded, ...rest] })).toEqual([
      `consents changed consents[1].stops ${second!.id}`,
    ]);
    const fresh = { id: "fresh", text: { "zh-CN": "新", en: "New" }, stops: { "zh-CN": "停", en: "Stops" } };
    const [added] = compare(BASE, { ...BASE, consents: [...resourceGo.consents, fresh] as unknown as LooseObject[] });
    expect(added?.changes[0]).toMatchObject({
      what: "added",
      row: "fresh",
      nodes: [
        { key: "consents.text", shown: { kind: "text", text: { "zh-CN": "新", en: "New" } } },
        { key: "consents.stops" },
        { key: "consents.where" },
        { key: "consents.id" },
      ],
    });
  });

  test("knows words in a list by the words", () => {
    const [kept] = resourceGo.remedies.complain;
    const naming = (second: object) =>
      ({ ...BASE, remedies: { ...resourceGo.remedies, complain: [kept!, second] } }) as unknown as LooseObject;
    const [before, after] = [naming({ "zh-CN": "一处", en: "Here" }), naming({ "zh-CN": "另一处", en: "Elsewhere" })];
    expect(told(after, before)).toEqual(["remedies removed remedies.complain", "remedies added remedies.complain"]);
    // The same sentence, translated anew.
    expect(told(naming({ "zh-CN": "一处", en: "Anew" }), before)).toEqual(["remedies changed remedies.complain[1]"]);
  });

  test("says of a right no longer offered that it is not; of a new one everything it promises", () => {
    const { access: _access, ...others } = BASE.rights as LooseObject;
    const without = { ...BASE, rights: others };
    expect(told(without)).toEqual(["rights changed rights"]);
    expect(told(BASE, without)).toEqual(
      expect.arrayContaining([
        "rights changed rights",
        "right-access changed rights.access.term",
        "right-access changed rights.access.refusalGrounds",
      ]),
    );
  });

  test("tells a rule that came or went", () => {
    expect(told({ ...BASE, feeRule: yishou.feeRule })).toEqual([
      "fee changed feeRule.freeRequests",
      "fee changed feeRule.withinDays",
      "fee changed feeRule.cost",
    ]);
  });

  test("takes what is not finished", () => {
    expect(told(blankProfile("new"), {})).toEqual(expect.arrayContaining(["basics changed zone"]));
    expect(() => compare(BASE, {})).not.toThrow();
  });
});
