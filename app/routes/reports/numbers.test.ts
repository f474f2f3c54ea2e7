import { expect, it } from "vitest";
import { counted, percent } from "./numbers";

it.each([
  [993, "99.3%"],
  [1000, "100%"],
  [990, "99%"],
  [5, "0.5%"],
  [0, "0%"],
  [null, "–"],
])("%s permille reads %s", (permille, text) => {
  expect(percent(permille)).toBe(text);
});

it("groups thousands", () => {
  expect([counted(412, "zh-CN"), counted(12_345, "zh-CN"), counted(12_345, "en")]).toEqual(["412", "12,345", "12,345"]);
});
