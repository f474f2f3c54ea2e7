import { describe, expect, test } from "vitest";
import { isOfAnotherLaw, isStandardAlone, lawsNamed } from "./laws";
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
