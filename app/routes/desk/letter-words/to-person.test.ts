import { expect, test } from "vitest";
import { noteErrors, wordErrors } from "./to-person";

const EN = "We have looked in all three systems.";

test.each([
  ["ask", { question: EN }, { question: "not-in-zh-CN" }],
  ["ask", { question: EN, anyLanguage: "yes" }, {}],
  ["ask", { question: "请写明 {日期}。", anyLanguage: "yes" }, { question: "left-open" }],
  ["ask", { question: "请写明日期。" }, {}],
  ["send-back", { reason: EN }, {}],
  ["note" as never, { body: EN }, {}],
  ["refuse", { "grounds[2].id": "x", "grounds[2].explanation": EN }, { "grounds[2].explanation": "not-in-zh-CN" }],
  ["refuse", { "grounds[2].explanation": EN }, {}],
  [
    "finish",
    { "items[3].note": EN, "items[3].lines": EN, where: EN, done: EN },
    { "items[3].note": "not-in-zh-CN", done: "not-in-zh-CN" },
  ],
] as const)("%s %j", (act, fields, errors) => {
  expect(wordErrors(act, fields, "zh-CN")).toEqual(errors);
});

test("the note of what became of restricted data is read by the person, that of any other task by nobody", () => {
  expect(noteErrors("restricted", { note: EN }, "zh-CN")).toEqual({ note: "not-in-zh-CN" });
  expect(noteErrors("restricted", { note: EN, anyLanguage: "yes" }, "zh-CN")).toEqual({});
  expect(noteErrors("restricted", { note: "已于 {日期} 删除。" }, "zh-CN")).toEqual({ note: "left-open" });
  expect(noteErrors("system", { note: EN }, "zh-CN")).toEqual({});
});
