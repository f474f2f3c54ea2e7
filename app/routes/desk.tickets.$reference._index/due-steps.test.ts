import { expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import type { DueLimit } from "#app/domain/tickets/deadlines/due-now";
import type { DueStep } from "#app/domain/tickets/deadlines/explain-due";
import { dueSentences } from "./due-steps";

const STEPS: DueStep[] = [
  { kind: "term", startedOn: "2026-01-26", reopened: false, term: "1mo", dueOn: "2026-02-26" },
  // Half past eleven in the evening of the 19th in Berlin: the 20th elsewhere.
  { kind: "extended", at: new Date("2026-02-19T22:30:00Z"), term: "2mo", dueOn: "2026-04-27" },
  { kind: "waited", dueOn: "2026-05-04" },
];

function said(locale: "zh-CN" | "en", steps = STEPS, dueOn = "2026-05-04", limit: DueLimit | null = null): string[] {
  return dueSentences(steps, dueOn, "Europe/Berlin", { words: deskCopy(locale), shared: sharedCopy(locale) }, limit);
}

test("an extended date names the term and its date, the extension, its day and its date, and what counts now", () => {
  expect(said("en")).toEqual([
    "Received on Monday 26 January 2026; 1 month, counted from the next day, ends on Thursday 26 February 2026.",
    "Extended by 2 months on Thursday 19 February 2026, to Monday 27 April 2026.",
    "The clock was stopped while we waited for the requester: moved to Monday 4 May 2026.",
    "The last day is Monday 4 May 2026, until midnight.",
  ]);
  expect(said("zh-CN")).toEqual([
    "2026年1月26日（周一）收到，从次日起算 1 个月，到 2026年2月26日（周四）为止。",
    "2026年2月19日（周四）延长 2 个月，到 2026年4月27日（周一）为止。",
    "等待申请人期间暂停计时，顺延到 2026年5月4日（周一）。",
    "最后一天是 2026年5月4日（周一），当天 24:00 截止。",
  ]);
});

test("days still being waited are in the last sentence before they are told", () => {
  expect(said("en", STEPS.slice(0, 1), "2026-03-09").at(-1)).toBe(
    "The last day is Monday 9 March 2026, until midnight.",
  );
});

test("what the outer limit cuts off is said where the term was extended", () => {
  const limit: DueLimit = { term: { count: 3, unit: "month", roll: true }, reopened: false };
  expect(said("en", STEPS, "2026-05-04", limit)[1]).toBe(
    "Extended by 2 months on Thursday 19 February 2026 (no more than 3 months from the day it was received), to Monday 27 April 2026.",
  );
  expect(said("zh-CN", STEPS, "2026-05-04", limit)[1]).toBe(
    "2026年2月19日（周四）延长 2 个月；自收到之日起最长不超过 3 个月，因此到 2026年4月27日（周一）为止。",
  );
  expect(said("en", STEPS, "2026-05-04", { ...limit, reopened: true })[1]).toContain("it was reopened");
});

test("nothing is explained before a date was set", () => expect(said("en", [])).toEqual([]));
