import { describe, expect, test } from "vitest";
import { clockEvents, type ClockLine } from "./clock-events";
import { ACTIONS, type Action } from "../workflow/workflow";

const at = new Date("2026-03-02T02:00:00Z");
const filed: ClockLine = { kind: "filed", at, data: { receivedOn: "2026-03-01" } };

function moved(action: Action | string): ClockLine {
  return { kind: "moved", at, data: { action, from: "handling", to: "handling" } };
}

function types(lines: ClockLine[]): string[] {
  return clockEvents(lines).map(({ type }) => type);
}

describe("what the journal means for the clock", () => {
  test("filing starts it, on the day of receipt and not of the line", () =>
    expect(clockEvents([filed])).toEqual([{ type: "started", on: "2026-03-01", at }]));

  const TOLD: readonly (readonly [Action, string[]])[] = [
    ["take", []],
    ["verify", []],
    ["ask", ["paused"]],
    ["ask-evidence", ["paused"]],
    ["answer", ["resumed"]],
    ["note-answer", ["resumed"]],
    ["approve", []],
    ["cooled", []],
    ["refuse", ["stopped"]],
    ["propose-refusal", ["resumed"]],
    ["confirm-refusal", ["stopped"]],
    ["send-back", []],
    ["take-back", []],
    ["finish", ["stopped"]],
    ["propose-finish", []],
    ["confirm-finish", ["stopped"]],
    ["withdraw", ["stopped"]],
    ["reopen", ["reopened"]],
    ["block", ["paused"]],
    ["clear", ["resumed"]],
    ["propose-fee", []],
    ["confirm-fee", ["paused"]],
    ["put-aside", []],
    ["bring-back", []],
    ["propose-aside", []],
    ["confirm-aside", []],
    ["clear-aside", []],
    ["tell-aside", []],
    ["judge", ["stopped"]],
    ["reinstate", ["reopened"]],
    ["finish-with", ["stopped"]],
    ["refuse-with", ["stopped"]],
  ];

  test.each(TOLD)("%s: %j", (action, expected) => expect(types([moved(action)])).toEqual(expected));

  test("every action but the extension is told above", () =>
    expect([...TOLD.map(([action]) => action), "extend"].sort()).toEqual([...ACTIONS].sort()));

  test("a wait whose letter reached nobody never began, and begins once the person was asked after all", () => {
    const line = (kind: string, data: object = {}): ClockLine => ({ kind, at, data });
    expect(types([moved("ask"), line("pause-taken-back"), line("pause-begun")])).toEqual([
      "paused",
      "unasked",
      "paused",
    ]);
    expect(clockEvents([line("pause-begun", { only: "target" })])).toEqual([{ type: "paused", at, only: "target" }]);
  });

  test("an extension brings the term that was given then, whatever the policy says today", () => {
    const line = { ...moved("extend"), data: { action: "extend", from: "handling", to: "handling", term: "2mo" } };
    expect(clockEvents([filed, line]).at(-1)).toEqual({
      type: "extended",
      term: { count: 2, unit: "month", roll: true },
      at,
    });
  });

  test("an extension without a term is a bug, not a longer term of nothing", () => {
    expect(() => clockEvents([filed, moved("extend")])).toThrow();
    expect(() => clockEvents([filed, { ...moved("extend"), data: { action: "extend", term: "long" } }])).toThrow();
  });

  test("a whole life, in order, other lines passed over", () => {
    const other = ["due-set", "assigned", "noted", "letter-sent", "notice-sent", "breached"].map((kind) => ({
      kind,
      at,
      data: {},
    }));
    const life = [filed, ...other, moved("take"), moved("ask"), moved("answer"), moved("finish"), moved("reopen")];
    expect(types(life)).toEqual(["started", "paused", "resumed", "stopped", "reopened"]);
  });

  test("an action of a later version changes nothing", () =>
    expect(types([moved("delegate"), moved("toString")])).toEqual([]));
});
