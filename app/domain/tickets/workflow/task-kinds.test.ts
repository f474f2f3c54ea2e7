import { expect, test } from "vitest";
import { RIGHTS } from "../../policies/profile/rights";
import { isResultOf, RECIPIENT_ANSWERS, TASK_KINDS, TASK_RESULTS, tellsRecipients } from "./task-kinds";

test("a result belongs to one kind of task alone", () => {
  for (const kind of TASK_KINDS)
    for (const result of TASK_RESULTS[kind])
      expect(TASK_KINDS.filter((other) => isResultOf(other, result))).toEqual([kind]);
});

test("a recipient answers for itself, and never that it did not answer", () => {
  expect(RECIPIENT_ANSWERS.every((answer) => isResultOf("recipient", answer))).toBe(true);
  expect(RECIPIENT_ANSWERS).not.toContain("no-answer");
});

test("recipients are told of what changes or ends data, not of what only shows them", () => {
  expect(RIGHTS.filter(tellsRecipients).sort()).toEqual([
    "cancel",
    "correct",
    "delete",
    "opt-out",
    "supplement",
    "withdraw",
  ]);
});
