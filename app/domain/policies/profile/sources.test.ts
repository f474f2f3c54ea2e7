import { describe, expect, test } from "vitest";
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
