import { describe, expect, test } from "vitest";
import { resourceGo } from "../../policies/profiles/resource-go";
import { yishou } from "../../policies/profiles/yishou";
import type { Profile } from "../../policies/profile/profile";
import { restDayOf } from "./rest-day-of";

const ASKED = { right: "access" as const, receivedOn: "2026-11-21", dueOn: "2026-12-06" };
/** The same policy where its operator lets the last day roll. */
const ROLLING: Profile = {
  ...yishou,
  rights: { access: { ...yishou.rights.access!, term: { ...yishou.rights.access!.term, roll: true } } },
};

describe("a date on a day of rest is explained", () => {
  test.each([
    ["that stays, since the policy does not roll", yishou, ASKED, "第 15 天是 2026年12月6日（周日），期限不顺延。"],
    [
      "that rolled",
      ROLLING,
      { ...ASKED, dueOn: "2026-12-07" },
      "第 15 天是 2026年12月6日（周日），期限顺延到 2026年12月7日（周一）。",
    ],
    ["but not once it was moved", yishou, { ...ASKED, dueOn: "2026-12-21" }, null],
    ["nor where days are worked ones", resourceGo, { ...ASKED, dueOn: "2026-12-11" }, null],
  ])("%s", (_, profile, asked, said) => expect(restDayOf(asked, profile, "zh-CN")).toBe(said));
});
