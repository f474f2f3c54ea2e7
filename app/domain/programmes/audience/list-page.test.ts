import { expect, test } from "vitest";
import { readListPage } from "./list-page";

test("a page is read by the rules of a pasted list, each line for itself", () => {
  const contacts = [
    { email: "a@person.example", language: "en", name: " Robin ", role: null, balance: 7 },
    { email: "b@person.example" },
    { email: "no address" },
    { email: "c@person.example", language: "fr" },
    { email: "d@person.example", name: 7 },
    { email: "e@person.example", role: "boss" },
    { email: { $ne: null } },
    { email: "长".repeat(2_000) },
    "f@person.example",
    null,
  ];
  expect(readListPage({ contacts, next: "2" }, "zh-CN", 1_000)).toEqual({
    lines: 10,
    next: "2",
    contacts: [
      { email: "a@person.example", locale: "en", name: "Robin", authority: false, line: 1_001 },
      { email: "b@person.example", locale: "zh-CN", name: null, authority: false, line: 1_002 },
    ],
    refused: [
      { line: 1_003, why: "email" },
      { line: 1_004, why: "language" },
      { line: 1_005, why: "name" },
      { line: 1_006, why: "role" },
      { line: 1_007, why: "email" },
      { line: 1_008, why: "email" },
      { line: 1_009, why: "email" },
      { line: 1_010, why: "email" },
    ],
  });
});

test.each([
  ["nothing", undefined],
  ["a list", []],
  ["no contacts", { next: null }],
  ["contacts that are no list", { contacts: "a@person.example" }],
  ["more than a page", { contacts: Array.from({ length: 1_001 }, () => ({ email: "a@person.example" })) }],
  ["a next page that is no text", { contacts: [], next: 7 }],
  ["a next page without a name", { contacts: [], next: "" }],
  ["a next page without an end", { contacts: [], next: "x".repeat(2_001) }],
])("%s is no page", (_, answer) => expect(readListPage(answer, "zh-CN", 0)).toBeNull());

test("the last page names no other", () => {
  for (const answer of [{ contacts: [] }, { contacts: [], next: null }])
    expect(readListPage(answer, "en", 0)).toEqual({ lines: 0, contacts: [], refused: [], next: null });
});
