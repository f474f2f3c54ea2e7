import { describe, expect, test } from "vitest";
import { entriesOf } from "#app/domain/policies/check/entries";
import { sectionOfPath } from "#app/domain/policies/check/fields";
import { at, type LooseObject } from "#app/domain/policies/check/loose";
import { LOCALES } from "#app/domain/language";
import { readStand } from "#app/domain/policies/profile/stands";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { policyWords } from "#app/routes/desk.policies._index/policy-words";
import { readMark, withMarks, withOwnMarks, withoutIdleMarks } from "./policy-marks";

describe("what is typed about where an entry stands", () => {
  test.each([
    ["", null],
    ["  ", null],
    ["own", "own"],
    ["运营者自定", "own"],
    ["the operator’s own", "own"],
    ["七（二）3", "§七（二）3"],
    ["（三）", "§（三）"],
    ["第七条", "§第七条"],
    ["7.2", "§7.2"],
    ["§ 标题", "§标题"],
    ["《某法》第三条", "law:《某法》第三条"],
    ["法律：《某法》第三条", "law:《某法》第三条"],
    ["Law: Some Act 3", "law:Some Act 3"],
    ["law:", "law:"],
    ["我们的想法", "我们的想法"],
  ])("%s is read as %s", (typed, mark) => expect(readMark(typed)).toBe(mark));

  test.each(LOCALES)("is read again as it is shown in %s", (locale) => {
    const { stand } = policyWords(locale, []);
    const shipped = SHIPPED.flatMap((profile) =>
      entriesOf(profile as unknown as LooseObject).map(({ stands }) => stands),
    );
    for (const mark of ["own", "§七（二）3", "§标题", "law:《某法》第三条", "law:Some Act 3", ...shipped])
      if (readStand(mark)) expect(readMark(stand(mark))).toBe(mark);
  });
});

describe("the marks of a section", () => {
  const profile = resourceGo as unknown as LooseObject;
  /** A form with a mark for every entry of a section. */
  function formOf(section: string, holder: LooseObject): FormData {
    const form = new FormData();
    for (const { path, mark } of entriesOf(holder))
      if (sectionOfPath(path) === section) form.set(mark, `§${mark.length}`);
    return form;
  }

  test("are every one kept where the check looks for them", () => {
    for (const section of [
      "basics",
      "requesters",
      "rights",
      "right-delete",
      "deletion",
      "consents",
      "data",
      "remedies",
    ] as const) {
      const form = formOf(section, profile);
      const kept = withMarks(section, form, profile);
      for (const [mark, typed] of form) expect([mark, at(kept, mark)]).toEqual([mark, typed]);
    }
  });

  test("stay where the form does not show them, and make nothing that was not there", () => {
    const form = new FormData();
    for (const name of [
      "feeRule.stands",
      "nothing.stands",
      "stands.nothing",
      "__proto__.stands",
      "rights.restrict.stands.right",
    ])
      form.set(name, "own");
    expect(withMarks("fee", form, { ...profile, feeRule: null })).toEqual({ ...profile, feeRule: null });
    expect(withMarks("basics", form, profile)).toEqual(profile);
  });

  test("go with what they were about", () => {
    const form = new FormData();
    form.set("stands.title", "own");
    form.set("rights.delete.stands.refusalGrounds.bad-faith", "own");
    const nameless = withMarks("basics", form, { ...profile, title: null });
    expect(at(withoutIdleMarks("basics", nameless), "stands.title")).toBeNull();
    const { delete: right } = resourceGo.rights;
    const grounds = { ...right, refusalGrounds: ["bad-faith"], stands: { ...right!.stands, refusalGrounds: {} } };
    const marked = withMarks("right-delete", form, {
      ...profile,
      rights: { delete: grounds },
    });
    expect(at(marked, "rights.delete.stands.refusalGrounds")).toEqual({ "bad-faith": "own" });
    const gone = structuredClone(marked) as unknown as { rights: { delete: { refusalGrounds: string[] } } };
    gone.rights.delete.refusalGrounds = ["trade-secret"];
    expect(
      at(withoutIdleMarks("right-delete", gone as unknown as LooseObject), "rights.delete.stands.refusalGrounds"),
    ).toEqual({});
  });
});

test("what nobody has marked in a section is made the operator's own at once, and nothing else", () => {
  const bare = structuredClone(resourceGo) as unknown as LooseObject;
  const [first] = entriesOf(bare).filter(({ path }) => sectionOfPath(path) === "consents");
  for (const { mark, path } of entriesOf(bare))
    if (sectionOfPath(path) === "consents" && mark !== first!.mark) {
      const holder = at(bare, mark.slice(0, mark.lastIndexOf("."))) as LooseObject;
      holder[mark.slice(mark.lastIndexOf(".") + 1)] = null;
    }
  const { draft, marked } = withOwnMarks("consents", bare);
  const inSection = entriesOf(draft).filter(({ path }) => sectionOfPath(path) === "consents");
  expect(inSection.map(({ stands }) => stands)).toEqual([first!.stands, ...Array<string>(marked).fill("own")]);
  const elsewhere = (profile: LooseObject) =>
    entriesOf(profile).filter(({ path }) => sectionOfPath(path) !== "consents");
  expect(elsewhere(draft)).toEqual(elsewhere(bare));
  expect(withOwnMarks("consents", draft).marked).toBe(0);
});
