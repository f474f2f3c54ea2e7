import { expect, test } from "vitest";
import { loggablePath } from "./loggable-path";

test.each([
  ["/track?code=123456", "/track"],
  ["/desk/tickets/0193b5a0-0000-7000-8000-000000000000", "/desk/tickets/0193b5a0-0000-7000-8000-000000000000"],
  [`/link/${"t".repeat(43)}`, "/link/[…]"],
  ["/#part", "/"],
  ["", ""],
])("%s", (url, kept) => {
  expect(loggablePath(url)).toBe(kept);
});

test("a path of many parts is cut", () => {
  expect(loggablePath("/a".repeat(1000))).toHaveLength(300);
});
