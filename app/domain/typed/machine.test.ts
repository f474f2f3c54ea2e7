import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { machineText } from "./machine";

describe("a value a machine reads", () => {
  test.each([
    ["１２３４５６", "123456"],
    ["𝟏𝟐 ⑶", "12 (3)"],
    ["ＡＢｃ＠ｘ．ｙ", "ABc@x.y"],
    ["a–b—c−d‐e‑f﹣g－h―i", "a-b-c-d-e-f-g-h-i"],
    ["a。b｡c．d․e", "a.b.c.d.e"],
    ["o’neill ʼ ＇", "o'neill ' '"],
    ["\u3000\u00A0a\u2003\tb\r\n", "a b"],
    ["\uFEFF\u202E1\u200B2\u20663\u2069\u00AD", "123"],
    ["\u0000", ""],
    ["①②", "12"],
    ["٢٠٢٦ ۰۹", "2026 09"],
    ["2026ー4ｰ30", "2026-4-30"],
    ["サーバー", "サーバー"],
    ["RD-7K4M 3QXP", "RD-7K4M 3QXP"],
    [" a", "a"],
    ["a  b", "a b"],
    ["a\tb ", "a b"],
    ["x".repeat(2_000), "x".repeat(1_000)],
  ])("%j is %j", (text, value) => expect(machineText(text)).toBe(value));

  test("is bounded, without unseen signs, and read twice the same", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const once = machineText(text);
        expect(once).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]/u);
        expect(once.trim()).toBe(once);
        expect(machineText(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
    expect(machineText("ﷺ".repeat(1_000_000)).length).toBeLessThan(20_000);
  });
});
