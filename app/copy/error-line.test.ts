import { expect, test } from "vitest";
import { deskCopy } from "./desk";
import { portalCopy } from "./portal";

test.each([
  ["en", "What do you want?", "Choose one", "What do you want? Choose one"],
  ["en", "Reason", "Fill in this field", "Reason: Fill in this field"],
  ["zh-CN", "您想申请什么？", "请选择一项", "您想申请什么？请选择一项"],
  ["zh-CN", "理由", "请选择一项", "理由：请选择一项"],
] as const)("in %s what is to be mended at “%s” is named with one mark, not two", (locale, label, todo, line) => {
  expect([deskCopy(locale).errorLine(label, todo), portalCopy(locale).errors.line(label, todo)]).toEqual([line, line]);
});
