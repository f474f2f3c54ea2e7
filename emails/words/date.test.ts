import { afterEach, describe, expect, it } from "vitest";
import { writtenDate } from "./date";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("a written date", () => {
  it.each([
    ["2026-10-15", "2026年10月15日（周四）", "Thursday 15 October 2026"],
    ["2026-01-01", "2026年1月1日（周四）", "Thursday 1 January 2026"],
    ["2026-02-15", "2026年2月15日（周日）", "Sunday 15 February 2026"],
    ["2024-02-29", "2024年2月29日（周四）", "Thursday 29 February 2024"],
    ["2026-12-31", "2026年12月31日（周四）", "Thursday 31 December 2026"],
    ["2026-05-25", "2026年5月25日（周一）", "Monday 25 May 2026"],
  ])("writes %s with its weekday", (date, zh, en) => {
    expect(writtenDate(date, "zh-CN")).toBe(zh);
    expect(writtenDate(date, "en")).toBe(en);
  });

  it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Shanghai", "America/New_York"])(
    "is the same on a machine in %s",
    (machineZone) => {
      process.env["TZ"] = machineZone;
      expect(writtenDate("2026-10-15", "zh-CN")).toBe("2026年10月15日（周四）");
      expect(writtenDate("2026-10-15", "en")).toBe("Thursday 15 October 2026");
    },
  );

  it.each(["2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-10-15T00:00:00Z", "", "soon"])(
    "refuses %j",
    (text) => {
      expect(() => writtenDate(text, "zh-CN")).toThrow(RangeError);
    },
  );
});
