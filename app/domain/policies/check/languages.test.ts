import { describe, expect, test } from "vitest";
import { blankProfile } from "./blank";
import { check, wholeProfile } from "./check";
import { hasChinese, hasLatinSentence } from "./check-language";
import { compare } from "./compare";
import { inLanguages, languagesOf, wordsOf } from "./languages";
import type { Loose, LooseObject } from "./loose";
import { readSection } from "./shown";
import { resourceGo } from "../profiles/resource-go";
import { SHIPPED } from "../profiles/shipped";

const BASE = resourceGo as unknown as LooseObject;
const CHINESE = { ...BASE, languages: ["zh-CN"] } as LooseObject;
const codes = (profile: Loose) => check(profile).map(({ path, code }) => `${path} ${code}`);

/** The policy with no word of one language in it, as somebody writes it who does not speak it. */
function without(locale: "zh-CN" | "en", languages: string[]): LooseObject {
  const copy = structuredClone({ ...BASE, languages }) as LooseObject;
  for (const { text } of wordsOf(copy)) delete text[locale];
  return copy;
}

describe("a policy of one language", () => {
  test.each([
    ["Chinese", without("en", ["zh-CN"]), "zh-CN", "en"],
    ["English", without("zh-CN", ["en"]), "en", "zh-CN"],
  ] as const)(
    "%s lacks nothing of the other, and whoever reads in the other reads what it says",
    (_, policy, its, other) => {
      expect(check(policy).filter(({ severity }) => severity === "must")).toEqual([]);
      const whole = wholeProfile(policy)!;
      expect(whole.languages).toEqual([its]);
      for (const { text } of wordsOf(whole as unknown as Loose)) expect(text[other]).toBe(text[its]);
    },
  );

  test("still lacks its own words", () => {
    const holes = { ...CHINESE, name: { en: "Name" }, clues: [{ ...resourceGo.clues[0]!, name: {} }] };
    expect(codes(holes as unknown as Loose)).toEqual(expect.arrayContaining(["name missing", "clues[0].name missing"]));
    expect(codes(holes as unknown as Loose).join()).not.toContain("missing-en");
    expect(wholeProfile(holes as unknown as Loose)).toBeNull();
  });

  test("of two languages lacks what is missing in either", () => {
    const both = { ...BASE, name: { "zh-CN": "名" }, title: { en: "Title" } };
    expect(codes(both)).toEqual(expect.arrayContaining(["name missing-en", "title missing-zh-CN"]));
  });

  test("says nothing of what is still written in the other, however long, and publishes none of it", () => {
    const long = { ...CHINESE, name: { "zh-CN": "名", en: "x".repeat(3000) } };
    expect(codes(long).filter((each) => each.startsWith("name"))).toEqual([]);
    expect(wholeProfile(long)?.name).toEqual({ "zh-CN": "名", en: "名" });
  });

  test.each([[[]], [["fr"]], ["zh-CN"], [null], [undefined]])("names a language there is: %j", (languages) => {
    const policy = { ...BASE, languages } as unknown as LooseObject;
    expect(languagesOf(policy)).toEqual(["zh-CN", "en"]);
    expect(codes(policy).filter((each) => each.startsWith("languages"))).toHaveLength(1);
    expect(wholeProfile(policy)).toBeNull();
  });

  test("is read and compared in that language alone", () => {
    const texts = readSection("basics", CHINESE).flatMap((node) =>
      node.kind === "value" && node.shown?.kind === "text" ? [Object.keys(node.shown.text)] : [],
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const keys of texts) expect(keys).toEqual(["zh-CN"]);
    const paths = (before: Loose, after: Loose) =>
      compare(before, after).flatMap(({ changes }) => changes.map(({ path }) => path));
    expect(paths(BASE, CHINESE)).toEqual(["languages"]);
    const bilingual = paths(wholeProfile(without("en", ["zh-CN"])) as unknown as Loose, BASE);
    expect(bilingual).toEqual(expect.arrayContaining(["languages", "name", "clues[0].name", "remedies.complain[0]"]));
  });

  test("keeps what was written in the other where it is only hidden", () => {
    expect((inLanguages(CHINESE) as LooseObject).name).toEqual({ "zh-CN": resourceGo.name["zh-CN"] });
    expect(CHINESE.name).toEqual(resourceGo.name);
  });
});

describe("words in the other language's field", () => {
  test.each([
    ["Open 买家中心 and choose", true],
    ["Open “买家中心 → 我的账户” and choose", false],
    ["Under 《个人信息保护法》 and “提单”", false],
    ["Write to privacy@example.com", false],
    ["价格", true],
    ["Plain words", false],
    ["An unfinished “quotation of 中文", true],
  ])("Chinese in English: %s", (text, found) => expect(hasChinese(text)).toBe(found));
  test.each([
    ["Delete my data", true],
    ["请先登录。Then open the settings.", true],
    ["Not applicable", true],
    ["Resource GO", false],
    ["Cookie", false],
    ["GDPR", false],
    ["在 App 里关闭 Cookie", false],
    ["发邮件到 privacy@example.com，或打开 https://example.com/a/b", false],
    ["privacy policy of RightsDesk", true],
    ["“Delete my data”按钮", false],
    ["请致电 400-000-0000", false],
  ])("no Chinese in Chinese: %s", (text, found) => expect(hasLatinSentence(text)).toBe(found));

  test("is noticed at its place in the languages the policy speaks, and can be published", () => {
    const swapped = { ...BASE, name: { "zh-CN": "Name of the platform", en: "平台的名称" } };
    expect(codes(swapped)).toEqual(expect.arrayContaining(["name chinese-in-english", "name latin-in-chinese"]));
    expect(codes({ ...swapped, languages: ["zh-CN"] })).not.toContain("name chinese-in-english");
    expect(wholeProfile(swapped)).not.toBeNull();
    const row = { ...resourceGo.remedies.complain[0]!, en: "向网信部门投诉" };
    expect(codes({ ...BASE, remedies: { ...resourceGo.remedies, complain: [row] } } as unknown as Loose)).toContain(
      "remedies.complain[0] chinese-in-english",
    );
  });
  test.each(SHIPPED.map((profile) => [profile.id, profile] as const))("%s has none", (_, profile) =>
    expect(codes(profile as unknown as Loose).filter((each) => /chinese-in|latin-in/.test(each))).toEqual([]),
  );
});

test("a new policy speaks every language of the product", () =>
  expect(languagesOf(blankProfile("new"))).toEqual(["zh-CN", "en"]));
