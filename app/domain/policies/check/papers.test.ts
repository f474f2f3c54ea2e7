import { describe, expect, test } from "vitest";
import { NO_PAPERS, type Papers, type PromiseLine } from "../profile/papers";
import { checkPapers, countPromises, isOfLedger, lineOfPath } from "./check-papers";
import { compare } from "./compare";
import { check } from "./check";
import { checkOthers } from "./check-others";
import { withoutController, withoutSections } from "./copied";
import { entriesOf } from "./entries";
import { comparePapers } from "./compare-papers";
import { LOCALES } from "../../language";
import { resourceGo } from "../profiles/resource-go";
import { yishou } from "../profiles/yishou";
import type { Loose, LooseObject } from "./loose";
import { profileSchema } from "../profile/profile";
import { SHIPPED } from "../profiles/shipped";

const words = (text: string) => ({ "zh-CN": text, en: text });
const line = (id: string, kept: PromiseLine["kept"]): PromiseLine => ({ id, section: id, what: words(id), kept });
const RIGHT = line("right", { by: "right", right: "delete" });
const OUTSIDE = line("outside", { by: "outside", how: words("by others") });
const NOT_YET = line("not-yet", { by: "not-yet" });
const PAPERS: Papers = { text: "一\n二\n二", promises: [RIGHT, OUTSIDE, NOT_YET] };
const profile = resourceGo as unknown as Loose;

describe("the check of papers", () => {
  const told = (of: Loose, papers: Papers) =>
    checkPapers(of, papers).map(({ path, code, severity }) => [path, code, severity]);

  test("warns of a policy without a ledger, and of promises without an answer", () => {
    expect(told(profile, { ...NO_PAPERS, text: "一" })).toEqual([["promises", "no-ledger", "should"]]);
    expect(told(profile, PAPERS)).toEqual([["promises[2]", "promise-not-yet", "should"]]);
  });

  test("warns of what leans on a right, or on a text, that is not there", () => {
    expect(told({ rights: {} }, { ...PAPERS, promises: [RIGHT] })).toEqual([
      ["promises[0]", "promise-right-gone", "should"],
    ]);
    const text = { promises: [line("text", { by: "page", page: "policy-text" })] };
    expect(told({ policyUrl: null }, { text: null, ...text })).toEqual([
      ["policyUrl", "policy-unread", "should"],
      ["promises[0]", "promise-text-gone", "should"],
    ]);
    expect(told({ policyUrl: "https://example.com" }, { text: null, ...text })).toEqual([]);
    expect(told({ policyUrl: null }, { text: "一", ...text })).toEqual([]);
  });

  test("warns of a policy that can be read nowhere, whatever else is there", () => {
    expect(told({ policyUrl: "" }, NO_PAPERS)[0]).toEqual(["policyUrl", "policy-unread", "should"]);
    for (const readable of [told({ policyUrl: "https://example.com" }, NO_PAPERS), told({}, PAPERS)])
      expect(readable.map(([, code]) => code)).not.toContain("policy-unread");
  });

  test("says where: a line, or the whole ledger", () => {
    expect([isOfLedger("promises"), isOfLedger("promises[3]"), isOfLedger("consents[3]")]).toEqual([true, true, false]);
    expect([lineOfPath("promises"), lineOfPath("promises[3]")]).toEqual([null, 3]);
  });

  test("counts every promise once", () =>
    expect(countPromises(PAPERS.promises)).toEqual({ all: 3, here: 1, outside: 1, notYet: 1 }));
});

describe("the comparison of papers", () => {
  test("of the same is nothing", () => expect(comparePapers(PAPERS, structuredClone(PAPERS))).toBeNull());

  test("tells paragraphs that came and went, as often as they did", () => {
    expect(comparePapers(PAPERS, { ...PAPERS, text: "二\n三" })?.text).toEqual({
      added: ["三"],
      removed: ["一", "二"],
    });
    expect(comparePapers(PAPERS, { ...PAPERS, text: "二\n一\n二" })?.text).toEqual({ added: [], removed: [] });
    expect(comparePapers(PAPERS, { ...PAPERS, text: null })?.text).toEqual({ added: [], removed: ["一", "二", "二"] });
  });

  test("tells lines that came, went, changed or moved", () => {
    const changed = { ...OUTSIDE, section: "other" };
    const added = line("added", { by: "not-yet" });
    expect(comparePapers(PAPERS, { ...PAPERS, promises: [NOT_YET, changed, added] })).toEqual({
      text: null,
      lines: [
        { what: "removed", before: RIGHT },
        { what: "changed", before: OUTSIDE, after: changed },
        { what: "added", after: added },
      ],
      order: true,
    });
  });
});

describe("a copy of another policy", () => {
  test.each(SHIPPED.map((shipped) => [shipped.id, shipped] as const))(
    "of %s stands in no section of its text, and is whole",
    (_, shipped) => {
      const copy = withoutSections(shipped);
      expect(entriesOf(copy).filter(({ stands }) => stands.startsWith("§"))).toEqual([]);
      const without = (profile: Loose) =>
        entriesOf(profile).filter(({ stands }) => !stands.startsWith("§") && stands !== "");
      expect(without(copy)).toEqual(without(shipped as unknown as Loose));
      const { data, error } = profileSchema.safeParse(copy);
      expect(error).toBeUndefined();
      // Nor does a letter of its refusals quote the other's text.
      for (const { id, source } of data!.ownGrounds)
        for (const locale of LOCALES)
          if (shipped.title) expect(`${id} ${source?.[locale] ?? ""}`).not.toContain(shipped.title[locale]);
    },
  );
});

describe("of another controller", () => {
  const loose = (value: unknown) => value as LooseObject;

  test.each(SHIPPED.map((shipped) => [shipped.id, shipped] as const))(
    "a copy of %s keeps neither names nor contacts, and says that they are missing",
    (_, shipped) => {
      const copy = withoutController(withoutSections(loose(shipped)));
      const said = JSON.stringify([
        copy.name,
        copy.controller,
        copy.title,
        copy.policyDate,
        copy.policyUrl,
        copy.recipients,
      ]);
      for (const theirs of [
        ...Object.values(shipped.name),
        ...Object.values(shipped.controller.name),
        shipped.controller.hotline,
        shipped.controller.email,
        shipped.policyUrl,
        shipped.policyDate,
      ])
        if (theirs) expect(said).not.toContain(theirs);
      expect(check(copy).map(({ path, code }) => `${path} ${code}`)).toEqual(
        expect.arrayContaining(["name missing", "controller.name missing"]),
      );
      expect(
        Object.values(copy.rights as LooseObject).every((right) => (right as LooseObject).selfService === null),
      ).toBe(true);
      // No mark is left of what was taken out.
      const standing = new Set(entriesOf(copy).map(({ mark }) => mark));
      for (const mark of ["stands.title", "stands.hotline", "stands.policyUrl"]) expect(standing.has(mark)).toBe(false);
    },
  );

  test("whatever is left of it is listed, where it is written and what it says", () => {
    const named = resourceGo.controller.name["zh-CN"];
    const draft = loose({
      ...structuredClone(resourceGo),
      name: { "zh-CN": "新平台", en: "New platform" },
      controller: { name: { "zh-CN": "新公司", en: "New company" }, hotline: null, email: null, address: null },
      title: null,
      policyUrl: null,
      automatedDecisions: { "zh-CN": `${named}不作自动化决策`, en: "None" },
    });
    const found = checkOthers(draft, [resourceGo]);
    expect(found.find(({ path }) => path === "automatedDecisions")).toEqual({
      path: "automatedDecisions",
      code: "of-another-controller",
      severity: "should",
      detail: named,
    });
    expect(checkOthers(draft, [])).toEqual([]);
    for (const { path } of found) expect(["name", "controller.name"]).not.toContain(path);
  });
});

describe("a short name of another controller", () => {
  const copyOf = (said: string) =>
    ({ consents: [{ id: "contacts", text: { "zh-CN": said, en: "" } }] }) as unknown as LooseObject;
  const found = (said: string) => checkOthers(copyOf(said), [yishou]).map(({ detail }) => detail);

  test("is found where Chinese words alone still say it", () => {
    expect(found("找到也在用一手的联系人")).toEqual(["一手"]);
    expect(found("找到也在用本平台的联系人")).toEqual([]);
  });
});

describe("the comparison of marks", () => {
  const marksOf = (after: unknown) => compare(profile, after as Loose).flatMap(({ marks }) => marks);

  test("knows a row by its name, wherever it stands", () => {
    const [first, second, ...rest] = resourceGo.consents;
    const moved = { ...resourceGo, consents: [second, { ...first, stands: "§九" }, ...rest] };
    expect(marksOf(moved)).toEqual([{ path: "consents[1]", id: null, before: first!.stands ?? "", after: "§九" }]);
  });

  test("tells the mark of one ground among several", () => {
    const { delete: right } = resourceGo.rights;
    const [ground] = right!.refusalGrounds;
    const stands = { ...right!.stands, refusalGrounds: { ...right!.stands.refusalGrounds, [ground!]: "§九" } };
    const after = { ...resourceGo, rights: { ...resourceGo.rights, delete: { ...right, stands } } };
    expect(marksOf(after)).toMatchObject([{ path: "rights.delete.refusalGrounds", id: ground, after: "§九" }]);
  });
});
