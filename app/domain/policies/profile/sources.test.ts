import { describe, expect, test } from "vitest";
import { isOfAnotherLaw, isStandardAlone, lawsNamed } from "./laws";
import { SHIPPED } from "../profiles/shipped";
import { sourceOf, inFigures } from "./sources";

const POLICY = { name: { "zh-CN": "小店", en: "Small shop" }, title: { "zh-CN": "小店隐私政策", en: "Shop policy" } };

describe("the source a mark names to a person", () => {
  test("is a section of the policy by its title", () => {
    expect(sourceOf("§五8（1）", POLICY)).toEqual({
      "zh-CN": "《小店隐私政策》五8（1）",
      en: "“Shop policy”, section 5.8 (1)",
    });
    expect(sourceOf("§二", { ...POLICY, title: null })).toEqual({
      "zh-CN": "《小店隐私政策》二",
      en: "“privacy policy of Small shop”, section 2",
    });
  });

  test.each([
    ["《个人信息保护法》第四十五条", "Personal Information Protection Law, Art. 45"],
    ["《个人信息保护法》第十三条第一款", "Personal Information Protection Law, Art. 13(1)"],
    ["《个人信息保护法》第十三条第一款第三项", "Personal Information Protection Law, Art. 13(1)(3)"],
    ["《个人信息保护法》第四十条", "Personal Information Protection Law, Art. 40"],
    ["《未成年人保护法》第一百零二条", "Protection of Minors Law, Art. 102"],
    ["《个人信息保护法》第十八条、第三十五条", "Personal Information Protection Law, Art. 18; Art. 35"],
    [
      "《个人信息保护法》第四十五条、《网络数据安全管理条例》第二十五条",
      "Personal Information Protection Law, Art. 45; Network Data Security Regulations (Order 790), Art. 25",
    ],
    ["GDPR 12(5)", "GDPR 12(5)"],
  ])("is a law, in English too: %s", (law, en) => expect(sourceOf(`law:${law}`, POLICY)).toEqual({ "zh-CN": law, en }));

  test("is nothing for what is the operator's own", () => expect(sourceOf("own", POLICY)).toBeNull());
});

test.each([
  ["五8（4）", "5.8 (4)"],
  ["七（二）3", "7 (2) 3"],
  ["六（1）1", "6 (1) 1"],
  ["十二", "12"],
  ["二十", "20"],
  ["5.5.1", "5.5.1"],
  ["五（一）", "5 (1)"],
  ["标题", "标题"],
])("section %s is read as %s", (section, read) => expect(inFigures(section)).toBe(read));

test("names laws of other places by their sections", () => {
  const policy = { name: { "zh-CN": "例", en: "Example" }, title: null };
  const named = (mark: string) => sourceOf(mark, policy)?.en;
  expect(named("law:《通用数据保护条例》第十七条第三款（e）项")).toBe(
    "General Data Protection Regulation, Art. 17(3)(e)",
  );
  expect(named("law:《通用数据保护条例》第十一条第二款、第十二条第六款")).toBe(
    "General Data Protection Regulation, Art. 11(2); Art. 12(6)",
  );
  expect(named("law:《加州消费者隐私法条例》第7021条（b）")).toBe("CCPA Regulations (11 CCR), § 7021(b)");
  expect(named("law:《加州消费者隐私法条例》第7026条、第7027条（f）")).toBe(
    "CCPA Regulations (11 CCR), § 7026; § 7027(f)",
  );
  expect(named("law:《加州民法典》第1798.199.45条（a）")).toBe("California Civil Code, § 1798.199.45(a)");
});

test("every mark of a law that ships reads in English, without a Chinese sign left", () => {
  const marks = SHIPPED.flatMap((profile) => JSON.stringify(profile).match(/(?<=")law:[^"]+/g) ?? []);
  expect(marks.length).toBeGreaterThan(100);
  for (const mark of new Set(marks))
    expect(sourceOf(mark, { name: { "zh-CN": "例", en: "Example" }, title: null })?.en).not.toMatch(
      /[\u4e00-\u9fff（）《》]/,
    );
});

describe("the law a source is of", () => {
  test.each<[string, string[]]>([
    ["《个人信息保护法》第四十五条", ["pipl"]],
    ["《网络数据安全管理条例》第二十五条", ["pipl"]],
    ["GB/T 35273-2020《信息安全技术 个人信息安全规范》第 8.7 条", ["pipl"]],
    ["Personal Information Protection Law, Art. 45", ["pipl"]],
    ["PIPL 45", ["pipl"]],
    ["GDPR 12(5)", ["gdpr"]],
    ["GDPR, Art. 12(3)", ["gdpr"]],
    ["欧盟《通用数据保护条例》第 12 条第 3 款", ["gdpr"]],
    ["Regulation (EU) 2016/679, Art. 17", ["gdpr"]],
    ["CCPA regulations, § 7021", ["ccpa"]],
    ["Cal. Civ. Code § 1798.105", ["ccpa"]],
    ["《加州消费者隐私法》第 1798.105 条", ["ccpa"]],
    ["GDPR 12(5)，参照《个人信息保护法》第五十条", ["pipl", "gdpr"]],
    ["《资源GO平台隐私政策》五8（1）", []],
    ["“Shop policy”, section 5.8", []],
    ["《法律声明》4（2）", []],
    ["Swiss DSG, Art. 25", []],
  ])("%s", (source, laws) => expect(lawsNamed(source)).toEqual(laws));

  test("is another than the policy's, once that is said", () => {
    expect(isOfAnotherLaw("《个人信息保护法》第五十条", "gdpr")).toBe(true);
    expect(isOfAnotherLaw("GDPR 12(5)", "pipl")).toBe(true);
    expect(isOfAnotherLaw("GDPR 12(5)", "gdpr")).toBe(false);
    expect(isOfAnotherLaw("GDPR 12(5)", null)).toBe(false);
  });

  test("may be beside a recommended standard, which is no source alone", () => {
    expect(isStandardAlone("GB/T 35273-2020《信息安全技术 个人信息安全规范》第 8.7 条")).toBe(true);
    expect(isStandardAlone("GB/T 35273-2020, 8.7")).toBe(true);
    expect(isStandardAlone("《个人信息保护法》第十三条；参见 GB/T 35273-2020 第 8.7 条")).toBe(false);
    expect(isStandardAlone("《个人信息保护法》第十三条")).toBe(false);
  });
});
