import { describe, expect, it } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import type { FiledAnswers, WhatAnswer } from "#app/domain/tickets/filing/answers";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { choicesOf } from "../_portal.request.what/form";
import { answerGroups } from "./answer-rows";

const WHO = { account: "上海某公司", "order-number": "SO-1" };
const CONTACT = { name: "张三", email: "zhang@example.com", letterLocale: "zh-CN" } as const;

function groups(whats: WhatAnswer[], locale: "zh-CN" | "en" = "zh-CN", policy = resourceGo) {
  const answers: FiledAnswers = {
    rights: whats.map(({ right }) => right),
    requester: { kind: "subject" },
    who: WHO,
    whats,
    contact: CONTACT,
  };
  return answerGroups(answers, portalCopy(locale).request, sharedCopy(locale), choicesOf(policy, locale), {
    policy,
    locale,
  });
}

function rows(what: WhatAnswer, locale: "zh-CN" | "en" = "zh-CN") {
  return groups([what], locale).flatMap((group) => group.rows);
}

const ALL: WhatAnswer[] = [
  { right: "access", scope: "some", what: "去年的订单" },
  { right: "copy", scope: "all", what: "", format: "csv" },
  { right: "correct", field: "公司名称", wrongValue: "甲", rightValue: "乙", evidence: "营业执照" },
  { right: "delete", ground: "purpose-over", what: "旧地址", erasure: "anonymise" },
  { right: "withdraw", consents: ["return-calls", "surveys"], other: "" },
  { right: "cancel", accepted: resourceGo.consequences.map(({ id }) => id), reason: "不用了" },
];

describe.each(ALL)("the check of $right", (what) => {
  it("shows every answer that was given, and none that was left empty", () => {
    const shown = rows(what).map(({ value }) => value);
    const given = Object.entries(what).filter(
      ([name, value]) =>
        ["what", "field", "wrongValue", "rightValue", "evidence", "reason"].includes(name) && value !== "",
    );
    for (const [, value] of given) expect(shown).toContain(value);
    expect(shown).toContain("SO-1");
    expect(shown).not.toContain("");
  });

  it("leads each answer back to the question it came from", () => {
    expect(new Set(rows(what).map(({ question }) => question))).toEqual(
      new Set(["right", "requester", "who", "what", "contact"]),
    );
  });

  it("shows what was chosen in words, in either language", () => {
    const ids = new Set(
      [...resourceGo.deletionGrounds, ...resourceGo.consents, ...resourceGo.consequences].map(({ id }) => id),
    );
    for (const locale of ["zh-CN", "en"] as const)
      for (const { value } of rows(what, locale)) expect(ids).not.toContain(value);
  });
});

describe("what becomes of the data", () => {
  it("is among what is checked where it can be chosen, and nowhere else", () => {
    const { label, delete: deleted, anonymise } = portalCopy("zh-CN").request.what.delete.erasure;
    const shown = (what: WhatAnswer, policy = resourceGo) =>
      groups([what], "zh-CN", policy)
        .flatMap((group) => group.rows)
        .find(({ term }) => term === label)?.value;
    const asked = { right: "delete", ground: "purpose-over", what: "旧地址" } as const;
    expect(shown(asked)).toBe(deleted.text);
    expect(shown({ ...asked, erasure: "anonymise" })).toBe(anonymise.text);
    expect(shown(asked, { ...resourceGo, anonymise: false })).toBeUndefined();
  });
});

describe("several rights in one visit", () => {
  it("stand in groups of their own, each answer leading back to its right's page", () => {
    const shown = groups(ALL);
    expect(shown.map(({ key }) => key)).toEqual(["before", ...ALL.map(({ right }) => right), "after"]);
    for (const { key, title, rows: told } of shown.slice(1, -1)) {
      expect(title).toBe(sharedCopy("zh-CN").rights[ALL.find(({ right }) => right === key)!.right].name);
      expect(new Set(told.map(({ question, right }) => `${question} ${right}`))).toEqual(new Set([`what ${key}`]));
    }
    expect(shown[0]?.rows[0]?.value.split("\n")).toHaveLength(ALL.length);
  });

  it("one that asks for nothing more still leads back to its page", () => {
    const [group] = groups([{ right: "personalisation", where: "" }]);
    expect(group?.rows.filter(({ question }) => question === "what")).toHaveLength(1);
  });
});
