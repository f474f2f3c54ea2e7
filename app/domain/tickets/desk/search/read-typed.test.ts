import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed as anything } from "#tests/factories/typed";
import { spellingsInText, spellingsOf, MOST_SPELLINGS, type ToldValue } from "../../clues/told";
import type { Spelling } from "../../clues/spelling";
import { lookedFor, looksForPerson, readTyped, SEARCH_WAYS, type MatchedBy } from "./read-typed";

function meets(kept: readonly Spelling[], typed: string): string[] {
  const looked = readTyped(typed);
  const same = (looked?.spellings ?? []).filter((asked) =>
    kept.some(({ way, part, value }) => way === asked.way && part === asked.part && value === asked.value),
  );
  return [...new Set(same.map(({ way, part }: MatchedBy) => `${way} ${part}`))];
}

const told = (kind: ToldValue["kind"], value: string) => spellingsOf([{ kind, value }]);

describe("what was told is found by what a caller says", () => {
  test.each<[ToldValue["kind"], string, string, string[]]>([
    ["email", "ouyang.planted@person.example", "ouyang.planted@person.example", ["email whole"]],
    ["email", "ouyang.planted@person.example", "Ouyang.Planted＠Person．Example", ["email whole"]],
    ["email", "ouyang.planted@person.example", "ouyang.planted", ["email start"]],
    ["email", "ouyang.planted@person.example", "ouyang.planted@", ["email start"]],
    ["email", "user@xn--fsqu00a.xn--fiqs8s", "user@例子.中国", ["email whole"]],
    ["phone-or-email", "user@例子.中国", "USER@例子。中国", ["email whole"]],
    ["phone", "13900007781", "139 0000 7781", ["phone whole"]],
    ["phone", "13900007781", "+86 139-0000-7781", ["phone whole"]],
    ["phone", "+86 139 0000 7781", "１３９００００７７８１", ["phone whole"]],
    ["phone", "0086 13900007781", "8613900007781", ["phone whole"]],
    ["phone", "13900007781", "00007781", ["phone end"]],
    ["phone", "021-6234 5678", "+86 21 6234 5678", ["phone whole"]],
    ["phone", "021-62345678转801", "02162345678", ["phone whole"]],
    ["phone", "(021) 62345678", "62345678", ["phone end"]],
    ["phone", "+86 (0)21 6234 5678", "021 62345678", ["phone whole"]],
    ["phone", "400-820-7781", "4008207781", ["phone whole"]],
    ["phone", "+49 171 1234567", "+49 171/1234567", ["phone whole"]],
    ["phone", "+49 171 1234567", "0171 1234567", ["phone end"]],
    ["phone", "+852 6123 4567", "6123 4567", ["phone end"]],
    ["phone-or-email", "13900007781", "13900007781", ["phone whole"]],
    ["account", "13900007781", "139 0000 7781", ["phone whole"]],
    ["account", "planted-account-7781", "Planted-Account-7781", ["account whole"]],
    ["account", "planted-account-7781", "planted-account", ["account start"]],
    ["account", "planted-account-7781", "plante", ["account start"]],
    ["account", "上海某某钢铁有限公司", "上海某", ["account start"]],
    ["account", "上海某某钢铁有限公司", "上海某某钢铁有限公司", ["account whole"]],
    ["account", "wang@example.com", "wang@example.com", ["email whole"]],
    ["shop", "老王 五金店", "老王五金店", ["account whole"]],
    ["name", "欧阳测试", "欧阳 测试", ["name whole"]],
    ["name", "阿卜杜拉·买买提", "阿卜杜拉.买买提", ["name whole"]],
    ["name", "阿卜杜拉·买买提", "阿卜杜拉买", ["name start"]],
    ["name", "José Müller", "JOSE\u0301 MÜLLER", ["name whole"]],
    ["name", "José Müller", "Müller, José", ["name whole"]],
    ["name", "Maximilian Oberhauser", "Maximilian O", ["name start"]],
    ["order-number", "20261008-117", "20261008117", ["order whole"]],
    ["order-number", "ORDER-PLANTED-7781", "order planted 77", ["order start"]],
    ["order-number", "A-1001、A-1002", "a1002", ["order whole"]],
    ["bill-of-lading", "td 7781/2026", "TD7781 2026", ["order whole"]],
    ["plate", "沪A7781X", "沪A·7781X", ["plate whole"]],
    ["plate", "沪Ａ・７７８１Ｘ", "沪a7781x", ["plate whole"]],
    ["plate", "沪A7781X", "A7781X", ["plate whole"]],
    ["plate", "沪AD12345", "沪A D12345", ["plate whole"]],
    ["text", "会员卡 7781-22", "会员卡7781-22", ["other whole"]],
  ])("%s %j by %j", (kind, value, typed, by) => {
    expect(meets(told(kind, value), typed)).toEqual(expect.arrayContaining(by));
  });

  test.each<[ToldValue["kind"], string, string]>([
    // Too little of it: hundreds have the same.
    ["name", "欧阳测试", "欧阳"],
    ["name", "欧阳测试", "欧"],
    ["name", "José Müller", "José"],
    ["name", "José Müller", "Müller"],
    ["phone", "13900007781", "7781"],
    ["phone", "13900007781", "1390000"],
    ["phone", "7781", "7781"],
    ["account", "planted-account-7781", "plant"],
    ["account", "20260000017781", "202600"],
    ["email", "info@person.example", "info"],
    ["email", "ouyang@person.example", "person.example"],
    ["order-number", "20261008-117", "20261008"],
    ["plate", "沪A7781X", "7781X"],
    // Somebody else's.
    ["phone", "13900007781", "13800007781"],
    ["email", "ouyang.planted@person.example", "ouyang.planted@other.example"],
    ["name", "欧阳测试", "欧阳试用"],
    ["plate", "沪A7781X", "京A7781X"],
    ["account", "planted-account-7781", "planted-account-7782x"],
  ])("%s %j not by %j as a whole", (kind, value, typed) => {
    expect(meets(told(kind, value), typed).filter((by) => by !== "account start")).toEqual([]);
  });

  test("what was written later is found by its shape, and nothing else of it", () => {
    const kept = spellingsInText(
      "我换了号码，请打 139-0000-7781 或写信到 ouyang@person.example，车是沪A·7781X，单号 TD-7781-2026。",
    );
    expect(meets(kept, "13900007781")).toContain("phone whole");
    expect(meets(kept, "ouyang@person.example")).toContain("email whole");
    expect(meets(kept, "沪A7781X")).toContain("plate whole");
    expect(meets(kept, "td77812026")).toContain("order whole");
    for (const word of ["我换了号码", "请打", "写信到"]) expect(meets(kept, word)).toEqual([]);
    expect(spellingsInText("谢谢，没有别的了")).toEqual([]);
  });
});

describe("what is typed is taken for what it can be", () => {
  test.each<[string, string[], string | null]>([
    ["RD-7K4M-3QXP", ["reference"], "RD-7K4M-3QXP"],
    ["rd7k4m3qxp", ["reference"], "RD-7K4M-3QXP"],
    ["7k4m 3qxp", ["reference"], "RD-7K4M-3QXP"],
    ["ＲＤ－７Ｋ４Ｍ", ["reference"], "RD-7K4M"],
    ["RD-7K4M-3", ["reference"], "RD-7K4M-3"],
    ["rd-7k4", ["reference"], "RD-7K4"],
    ["139 0000 7781", ["phone", "order"], null],
    ["沪A·12345", ["plate", "order", "account", "other"], null],
    ["wang@example.com", ["email"], null],
    ["欧阳测试", ["account", "name", "other"], null],
    ["欧阳", ["account", "name"], null],
  ])("%j: %j", (typed, ways, reference) => {
    const looked = readTyped(typed);
    expect([looked?.ways, looked?.reference]).toEqual([ways, reference]);
    expect(looked && looksForPerson(looked)).toBe(ways.some((way) => way !== "reference"));
  });

  test("what could be the beginning of a reference or an account is looked for as both", () => {
    expect(readTyped("7k4m")?.ways).toEqual(expect.arrayContaining(["reference", "account"]));
    expect(readTyped("7k4m")?.reference).toBe("RD-7K4M");
  });

  test.each(["", " ", "1", "张", "!", "\u200B\u202E"])("%j is too short for anything", (typed) =>
    expect(readTyped(typed)).toBeNull(),
  );

  test("however it is dressed, one thing is written down as one", () => {
    const [first, ...others] = ["139 0000 7781", "13900007781", "+86 139 0000 7781"].map((typed) =>
      readTyped(typed)!.spellings.find(({ way }) => way === "phone"),
    );
    for (const other of others) expect(other).toEqual(first);
    expect(lookedFor(readTyped("RD7k4m3qxp")!)).toBe(lookedFor(readTyped("rd-7K4M-3QXP")!));
  });

  test("whatever is typed or told: bounded, without surprise, and found by itself where it is long enough", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const looked = readTyped(text);
        for (const { way, value } of looked?.spellings ?? []) {
          expect(SEARCH_WAYS).toContain(way);
          expect(value).not.toBe("");
        }
        const kept = (["account", "name", "phone-or-email", "order-number", "plate", "text"] as const).flatMap((kind) =>
          told(kind, text),
        );
        for (const { value } of kept) expect(value).not.toBe("");
        expect(told("text", text).length).toBeLessThanOrEqual(MOST_SPELLINGS);
      }),
      { numRuns: 500 },
    );
  });

  test("every mobile number is found as it was told, however it is set out", () => {
    const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
    const dress = fc.constantFrom<(digits: string) => string>(
      (d) => d,
      (d) => `+86${d}`,
      (d) => `0086 ${d}`,
      (d) => `${d.slice(0, 3)} ${d.slice(3, 7)} ${d.slice(7)}`,
      (d) => `(${d.slice(0, 3)})${d.slice(3)}`,
      (d) => [...d].map((figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)).join(""),
    );
    fc.assert(
      fc.property(digits, dress, dress, (number, one, other) => {
        expect(meets(told("phone", one(number)), other(number))).toContain("phone whole");
      }),
    );
  });
});
