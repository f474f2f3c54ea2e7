import { describe, expect, it } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import type { FiledAnswers, WhatAnswer } from "#app/domain/tickets/answers";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { choicesOf } from "../_portal.request.what/form";
import { answerRows } from "./answer-rows";

const WHO = { account: "上海某公司", knownContact: "", orderNumber: "SO-1", plate: "", otherFacts: "" };
const CONTACT = { name: "张三", email: "zhang@example.com", letterLocale: "zh-CN" } as const;

function rows(what: WhatAnswer, locale: "zh-CN" | "en" = "zh-CN") {
  const answers: FiledAnswers = { right: what.right, requester: { kind: "subject" }, who: WHO, what, contact: CONTACT };
  return answerRows(answers, portalCopy(locale).request, sharedCopy(locale), choicesOf(resourceGo, locale));
}

const ALL: WhatAnswer[] = [
  { right: "access", scope: "some", what: "去年的订单" },
  { right: "copy", scope: "all", what: "", format: "csv" },
  { right: "correct", field: "公司名称", wrongValue: "甲", rightValue: "乙", evidence: "营业执照" },
  { right: "delete", ground: "purpose-over", what: "旧地址" },
  { right: "withdraw", consents: ["marketing", "location"], other: "" },
  { right: "cancel", accepted: resourceGo.consequences.map(({ id }) => id), reason: "不用了" },
];

describe.each(ALL)("the check of $right", (what) => {
  it("shows every answer that was given, and none that was left empty", () => {
    const shown = rows(what).map(({ value }) => value);
    const given = Object.entries(what).filter(([name, value]) => ["what", "field", "wrongValue", "rightValue", "evidence", "reason"].includes(name) && value !== "");
    for (const [, value] of given) expect(shown).toContain(value);
    expect(shown).toContain("SO-1");
    expect(shown).not.toContain("");
  });

  it("leads each answer back to the question it came from", () => {
    expect(new Set(rows(what).map(({ question }) => question))).toEqual(new Set(["right", "requester", "who", "what", "contact"]));
  });

  it("shows what was chosen in words, in either language", () => {
    const ids = new Set([...resourceGo.deletionGrounds, ...resourceGo.consents, ...resourceGo.consequences].map(({ id }) => id));
    for (const locale of ["zh-CN", "en"] as const) for (const { value } of rows(what, locale)) expect(ids).not.toContain(value);
  });
});
