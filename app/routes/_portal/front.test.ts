import { expect, test } from "vitest";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { frontOf } from "./front";

test.each([
  ["stays, as fifteen days are", yishou, "2026-11-27", "2026-12-12", "第 15 天是 2026年12月12日（周六），期限不顺延"],
  ["is none on a working day", yishou, "2026-11-26", "2026-12-11", null],
  ["is none of a term in working days", resourceGo, "2026-11-27", "2026-12-18", null],
])("a day of rest at the end of the term %s", (_, policy, today, due, said) => {
  const front = frontOf(policy, new Date(`${today}T02:00:00Z`));
  expect([front.due, front.restDay?.["zh-CN"] ?? null]).toEqual([due, said]);
});
