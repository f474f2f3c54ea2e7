import { describe, expect, test } from "vitest";
import { foldedName } from "./folded-name";

describe("one person's name, however it is written", () => {
  test.each([
    [
      "阿卜杜拉·买买提",
      [
        "阿卜杜拉・买买提",
        "阿卜杜拉•买买提",
        "阿卜杜拉‧买买提",
        "阿卜杜拉．买买提",
        "阿卜杜拉 买买提",
        "阿卜杜拉･买买提",
        "阿卜杜拉.买买提",
        "阿卜杜拉⋅买买提",
        "阿卜杜拉。买买提",
        "阿卜杜拉 · 买买提",
      ],
    ],
    [
      "José Müller",
      [
        "Jose\u0301 Mu\u0308ller",
        "JOSÉ MÜLLER",
        "josé  müller",
        "Ｊｏｓé Müller",
        "José\u00A0Müller",
        "José\u200B Mül\u00ADler",
        "\u202AJosé Müller\u202C",
      ],
    ],
    ["O'Neill", ["O’Neill", "OʼNeill", "o＇neill", "O`Neill"]],
    ["Jean-Luc", ["Jean‐Luc", "Jean–Luc", "JEAN－LUC"]],
    ["Strauß", ["STRAUSS", "strauss"]],
    ["Σίσυφος", ["ΣΊΣΥΦΟΣ"]],
    ["葛󠄀城", ["葛城"]],
    ["欧阳测试", ["欧阳　测试", "欧阳\u200D测试", "\uFEFF欧阳测试"]],
    ["홍길동", ["홍길동"]],
  ])("%s", (name, others) => {
    expect(others.map(foldedName)).toEqual(others.map(() => foldedName(name)));
  });

  test.each([
    ["欧阳测试", "欧阳试用"],
    ["José", "Jose"],
    ["Jean-Luc", "Jean-Lue"],
    ["Müller", "Muller"],
  ])("%s is not %s", (name, other) => expect(foldedName(name)).not.toBe(foldedName(other)));
});
