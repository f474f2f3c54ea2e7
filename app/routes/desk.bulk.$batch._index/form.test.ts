import { describe, expect, test } from "vitest";
import type { LetterGroup } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { parseForm } from "#app/http/form/parse-form";
import { formOf, type Fields } from "#app/http/form/returned";
import { orderForm } from "./form";
import { fieldsOfOrder } from "./said";

const ZH = "6c1f0f6e-9a51-4a6e-9d8e-2b7a1c0d5e01";
const EN = "6c1f0f6e-9a51-4a6e-9d8e-2b7a1c0d5e02";
const GROUPS: LetterGroup[] = (["zh-CN", "en"] as const).map((locale) => ({
  policyId: "resource-go",
  policy: { "zh-CN": "资源GO", en: "Resource GO" },
  locale,
  tickets: 3,
  offered: [{ id: locale === "en" ? EN : ZH, title: "…", right: null, body: "{reference}?" }],
}));

type Asked = Parameters<typeof orderForm>[0];
const parsed = (batch: Asked, fields: Fields, pausing = false) =>
  parseForm(formOf(fields), orderForm(batch, { groups: GROUPS, pausing }));

describe("a question to many", () => {
  const ask: Asked = { act: "ask", undo: false };

  test("keeps the words of each snippet that was picked, with their policy and language", () => {
    expect(parsed(ask, { "questions[0]": ZH, "questions[1]": "", days: "7" })).toEqual({
      ok: true,
      value: {
        days: 7,
        questions: [{ policyId: "resource-go", locale: "zh-CN", right: null, snippetId: ZH, body: "{reference}?" }],
      },
    });
  });

  test.each([
    [{ days: "5" }, { "questions[0]": "choose-one" }],
    [{ "questions[0]": "", "questions[1]": "", days: "5" }, { "questions[0]": "choose-one" }],
    [{ "questions[0]": ZH, days: "2" }, { days: "choose-one" }],
    [{ "questions[0]": ZH, days: "x" }, { days: "choose-one" }],
  ])("%j is to be mended", (fields, errors) => {
    expect(parsed(ask, fields)).toMatchObject({ ok: false, errors });
  });

  test("in another language than its letter is pointed out, and sent where that is meant", () => {
    const [, english] = GROUPS;
    const groups = [GROUPS[0]!, { ...english!, offered: [{ ...english!.offered[0]!, body: "请告诉我们运单号。" }] }];
    const sent = (fields: Fields) => parseForm(formOf(fields), orderForm(ask, { groups, pausing: false }));
    const fields = { "questions[0]": ZH, "questions[1]": EN, days: "5" };
    expect(sent(fields)).toMatchObject({ ok: false, errors: { "questions[1]": "not-in-en" } });
    expect(sent({ ...fields, anyLanguage: "yes" })).toMatchObject({ ok: true });
    expect(sent({ ...fields, "questions[1]": "" })).toMatchObject({ ok: true });
  });

  test("says of the clock what a policy's law wants to know", () => {
    const fields = { "questions[0]": ZH, days: "5" };
    expect(parsed(ask, fields, true)).toMatchObject({ ok: false, errors: { pause: "choose-one" } });
    expect(parsed(ask, { ...fields, pause: "clarification" }, true)).toMatchObject({
      ok: true,
      value: { pause: "clarification" },
    });
  });
});

describe("an extension of many", () => {
  const extend: Asked = { act: "extend", undo: false };

  test.each([
    [
      { reasonZh: "", reasonEn: "" },
      { reasonZh: "required", reasonEn: "required" },
    ],
    [{ reasonZh: "We ask three carriers." }, { reasonZh: "not-in-zh-CN" }],
    [{ reasonEn: "要向三家承运方核对。" }, { reasonEn: "not-in-en" }],
    [{ reasonZh: "要等 {承运方} 回复。" }, { reasonZh: "left-open" }],
  ])("%j is to be mended", (fields, errors) => {
    expect(parsed(extend, fields)).toMatchObject({ ok: false, errors });
  });

  test("takes one language alone, and another script where that is meant", () => {
    expect(parsed(extend, { reasonZh: "要向三家承运方核对。", reasonEn: "" })).toEqual({
      ok: true,
      value: { reasons: { "zh-CN": "要向三家承运方核对。" } },
    });
    expect(parsed(extend, { reasonEn: "要向三家承运方核对。", anyLanguage: "yes" })).toMatchObject({ ok: true });
  });
});

describe("what was said comes back to be changed", () => {
  const said = (act: Asked["act"], fields: Fields, { undo = false, pausing = false } = {}) => {
    const read = parsed({ act, undo }, fields, pausing);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    return fieldsOfOrder(read.value, GROUPS);
  };

  test.each<[Asked["act"], Fields, object?]>([
    ["assign", { assigneeId: ZH }],
    ["note", { body: "等承运方回电。" }],
    ["put-aside", { reason: "广告" }],
    ["put-aside", { reason: "放错了" }, { undo: true }],
    ["extend", { reasonZh: "要向三家承运方核对。", reasonEn: "We ask three carriers." }],
    ["extend", { reasonEn: "要向三家承运方核对。", anyLanguage: "yes" }],
    ["ask", { "questions[1]": EN, days: "7", pause: "clarification" }, { pausing: true }],
  ])("%s %j", (act, fields, told) => {
    expect(said(act, fields, told)).toEqual(fields);
  });

  test("but for a snippet that is not offered any more, which is picked anew", () => {
    const read = said("ask", { "questions[0]": ZH, "questions[1]": EN, days: "7" });
    expect(read).toMatchObject({ "questions[0]": ZH });
    const order = {
      questions: [{ policyId: "resource-go", locale: "en" as const, right: null, snippetId: ZH, body: "?" }],
    };
    expect(fieldsOfOrder(order, GROUPS)).toEqual({});
  });
});

test("taking back asks for nothing, but for a reason where something is brought back", () => {
  expect(parsed({ act: "take", undo: true }, {})).toEqual({ ok: true, value: {} });
  expect(parsed({ act: "put-aside", undo: true }, {})).toMatchObject({ ok: false, errors: { reason: "required" } });
});
