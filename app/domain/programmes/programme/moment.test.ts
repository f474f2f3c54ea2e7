import { expect, test } from "vitest";
import { momentOf } from "./moment";

test.each([
  ["2026-03-01T02:00:59Z", "Asia/Shanghai", "2026-03-01", "10:00"],
  ["2026-03-01T16:00:00Z", "Asia/Shanghai", "2026-03-02", "00:00"],
  ["2026-07-01T22:30:00Z", "Europe/Berlin", "2026-07-02", "00:30"],
  ["2026-01-01T04:59:59Z", "America/New_York", "2025-12-31", "23:59"],
])("%s is in %s %s %s", (instant, zone, on, time) =>
  expect(momentOf(new Date(instant), zone)).toEqual({ on, time, zone }),
);
