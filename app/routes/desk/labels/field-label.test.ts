import { describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import type { Fields } from "#app/http/form/returned";
import { keptTexts } from "./field-label";

function shown(action: string, fields: Fields, locale: "zh-CN" | "en"): string[] {
  const words = { words: deskCopy(locale), shared: sharedCopy(locale), locale };
  return keptTexts(fields, `/desk/tickets/RD-1/${action}`, words).map(({ label, text }) => `${label}: ${text}`);
}

describe("words that are given back stand as the person read them", () => {
  const FINISH: Fields = {
    "items[0].what": "订单 7781",
    "items[0].category": "orders",
    "items[0].outcome": "refused",
    "items[0].groundId": "identity-not-proven",
    "items[1].outcome": "restricted",
    "items[1].reason": "e-commerce",
    "recipients[1].id": "logistics",
    "recipients[1].find": "运单 99",
  };

  test("a result: outcomes, grounds and duties by name, recipients as such, no code of a machine", () => {
    expect(shown("finish", FINISH, "en")).toEqual([
      "Item 1 · What was asked for: 订单 7781",
      "Item 1 · Outcome: refused",
      "Item 1 · Ground for refusal: Identity not verified",
      "Item 2 · Outcome: kept, not used",
      "Item 2 · Why it must be kept: E-commerce transactions",
      "Recipient 2 · what to look for: 运单 99",
    ]);
    expect(shown("finish", FINISH, "zh-CN").join()).not.toMatch(/[a-z]/i);
  });

  test("a refusal: each ground by name, with its explanation; one of the policy's own only with that", () => {
    const fields = {
      "grounds[0].id": "not-controller",
      "grounds[0].explanation": "由承运方保存",
      "grounds[1].id": "own-ground",
      "grounds[1].explanation": "另一条",
    };
    const texts = shown("refuse", fields, "zh-CN");
    expect(texts).toHaveLength(3);
    expect(texts.slice(1)).toEqual(["理由 1 · 具体说明: 由承运方保存", "理由 2 · 具体说明: 另一条"]);
    expect(texts[0]).not.toContain("not-controller");
  });

  test("a choice by its text, and nothing of who was chosen by a number only", () => {
    expect(shown("judge", { verdict: "confirmed", reasons: "理由充分" }, "en")[0]).toBe("Outcome: The answer stands");
    expect(shown("assign", { assigneeId: "0199-not-for-reading" }, "en")).toEqual([]);
  });
});

test("words of a notice to many stand beside what its fields are called", () => {
  const words = { words: deskCopy("en"), shared: sharedCopy("en"), locale: "en" as const };
  const fields = { titleZh: "标题", "may-followEn": "Calls", moreSystems: "备份", list: "a@person.example" };
  const labels = keptTexts(fields, "/desk/programmes/x/words", words).map(({ label }) => label);
  expect(labels).toEqual(["Title (Chinese)", "What this may lead to (English)", "Other systems", "Paste the list"]);
});

describe("on the pages beside the tickets", () => {
  function at(path: string, fields: Fields): string[] {
    const words = { words: deskCopy("en"), shared: sharedCopy("en"), locale: "en" as const };
    return keptTexts(fields, path, words).map(({ label, text }) => `${label}: ${text}`);
  }

  test("a field is called what its page calls it, a code what it means, and what only a machine reads is left out", () => {
    const snippet = {
      policy: "resource-go",
      right: "access",
      locale: "zh-CN",
      title: "问订单号",
      body: "您好",
      seen: "3",
    };
    expect(at("/desk/texts/0199a000-0000-7000-8000-000000000001", snippet)).toEqual([
      "Language: Chinese",
      "Name: 问订单号",
      "Words: 您好",
    ]);
    expect(at("/desk/teams/1/name", { name: "北组" })).toEqual(["Name: 北组"]);
    expect(at("/desk/teams/1/members/2", { role: "reviewer", seen: "agent" })).toHaveLength(1);
    expect(
      at("/desk/staff/new", { name: "Lin", email: "lin@rightsdesk.example", role: "agent", locale: "en" }),
    ).toEqual([
      "Name: Lin",
      "Work e-mail: lin@rightsdesk.example",
      `Role: ${sharedCopy("en").roles.agent}`,
      "Language of e-mails: English",
    ]);
    expect(at("/desk/bulk/1", { reasonZh: "系统维护", days: "10" })).toEqual(["Reason · Chinese: 系统维护"]);
    expect(at("/desk/giving/all/fixed/new", { who: "0199a000-0000-7000-8000-000000000001", right: "" })).toEqual([]);
  });
});
