import { expect, it } from "vitest";
import { localMinute } from "./local-minute";

it.each([
  ["2026-10-15T16:00:00Z", "Asia/Shanghai", "2026-10-16", "00:00"],
  ["2026-10-15T15:59:59Z", "Asia/Shanghai", "2026-10-15", "23:59"],
  ["2026-01-01T00:05:00Z", "America/New_York", "2025-12-31", "19:05"],
])("%s in %s", (instant, zone, on, time) => {
  expect(localMinute(instant, zone)).toEqual({ on, time });
});
