import { expect, test } from "vitest";
import { fillSnippet } from "./variables";

const FACTS = {
  reference: "RD-7K4M-2QXP",
  due: "2026年5月25日",
  company: "资源GO",
  right: "查阅个人信息",
  phone: null,
  email: "privacy@example.com",
};

test.each([
  ["您的申请 {编号}（{事项}）最迟 {期限}办结。", "您的申请 RD-7K4M-2QXP（查阅个人信息）最迟 2026年5月25日办结。"],
  ["{company} · { reference }", "资源GO · RD-7K4M-2QXP"],
  // What there is none of, and what nobody but the agent knows, stays to be filled in.
  ["请拨打 {电话}，说明 {运单号}", "请拨打 {电话}，说明 {运单号}"],
  ["{} {{编号}} { toString }", "{} {RD-7K4M-2QXP} { toString }"],
])("%s", (body, filled) => {
  expect(fillSnippet(body, FACTS)).toBe(filled);
});
