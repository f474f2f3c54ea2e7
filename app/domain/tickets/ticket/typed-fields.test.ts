import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { typed } from "#tests/factories/typed";
import { emailAddress, line, optionalDay, optionalLine, optionalParagraph, paragraph, typedDay } from "./typed-fields";

/** What a field makes of what was typed: the value, or the first thing to mend. */
function given(field: z.ZodType, text: unknown): unknown {
  const { success, data, error } = field.safeParse(text);
  return success ? data : { mend: error.issues[0]?.message };
}

const REQUIRED = { mend: "required" };
const UNSEEN = [
  "",
  "  ",
  "\u200B",
  "\u3164",
  "\u2800",
  "\u202E\u2066",
  "\u0301",
  "\u115F\u1160",
  "\uFE0F",
  "\u{E0041}\u{E007F}",
  "\u3000\u00A0",
];

describe("what nobody can see", () => {
  test.each(UNSEEN)("fills in nothing: %j", (text) => {
    for (const field of [line, paragraph, emailAddress, typedDay]) expect(given(field, text)).toEqual(REQUIRED);
    expect([optionalLine, optionalParagraph, optionalDay].map((field) => given(field, text))).toEqual(["", "", null]);
  });
});

describe("an address", () => {
  test.each([
    ["wang＠example．com", "wang@example.com"],
    ["\u200Bwang@例子.中国 ", "wang@xn--fsqu00a.xn--fiqs8s"],
    ["wang", { mend: "email" }],
    [`${"a".repeat(250)}@example.com`, { mend: "too-long" }],
    ["x".repeat(100_000), { mend: "too-long" }],
    [undefined, REQUIRED],
  ])("%j", (text, value) => expect(given(emailAddress, text)).toEqual(value));
});

describe("a day", () => {
  test.each([
    ["２０２６年３月５日", "2026-03-05"],
    ["2026–3–5\u200B", "2026-03-05"],
    ["2026-02-30", { mend: "date" }],
    ["5".repeat(100_000), { mend: "date" }],
  ])("%j", (text, value) => {
    expect([given(typedDay, text), given(optionalDay, text)]).toEqual([value, value]);
  });
});

test("whatever is typed, what a field takes can be seen and is taken again as it is", () => {
  fc.assert(
    fc.property(typed, (text) => {
      for (const field of [line, paragraph]) {
        const { success, data } = field.safeParse(text);
        if (!success) continue;
        expect(data).toMatch(/[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u);
        expect(given(field, data)).toBe(data);
      }
    }),
    { numRuns: 1_000 },
  );
});
