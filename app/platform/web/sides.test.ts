import { expect, test } from "vitest";
import { sideOf } from "./sides.server";

test.each(["/desk", "/desk/tickets/RD-7K4M-3QXP", "/desk/", "/Desk/queue", "/reports", "/reports/figures.csv"])("%s is a page of staff", (path) => {
  expect(sideOf(path)).toBe("staff");
});

test.each(["/", "/track", "/p/baiju", "/p/desk", "/desks", "/reporting", "/request/desk", "/wp-login.php"])("%s is a page of everybody, or none", (path) => {
  expect(sideOf(path)).toBe("public");
});
