import { describe, expect, test } from "vitest";
import { contactsKeptUntil } from "./contacts-end";
import type { Words } from "./words";

const text = { "zh-CN": "字", en: "words" };
const common = { title: text, body: text };
const END: Words = {
  ...common,
  kind: "service-end",
  points: { "data-after": text },
  endsOn: "2026-04-30",
  requestsUntil: "2026-05-31",
  systems: [{ id: "account", name: text }],
};
const CHANGE: Words = {
  ...common,
  kind: "policy-change",
  points: { changes: text },
  majors: [],
  effectiveOn: "2026-04-01",
  acceptance: true,
  cutsRights: false,
};
const AT = new Date("2026-03-01T16:30:00Z"); // the 2nd of March in Beijing
const row = { keepDays: 30, doneAt: null, stoppedAt: null, updatedAt: AT };

describe("addresses and names are kept", () => {
  test.each([
    ["thirty days from when the last was told", { ...row, status: "done", doneAt: AT }, null, "2026-04-01"],
    ["not before a change is in force", { ...row, status: "done", doneAt: AT }, CHANGE, "2026-05-01"],
    ["not before a portal has closed", { ...row, status: "done", doneAt: AT }, END, "2026-06-30"],
    ["as long after it was stopped", { ...row, status: "stopped", stoppedAt: AT }, END, "2026-04-01"],
    ["as long after a draft was touched", { ...row, status: "draft" }, END, "2026-04-01"],
    ["while letters go out", { ...row, status: "sending" }, END, null],
  ] as const)("%s", (_, programme, words, until) =>
    expect(contactsKeptUntil(programme, words, "Asia/Shanghai")).toBe(until),
  );
});
