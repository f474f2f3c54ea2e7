import { expect, test } from "vitest";
import { asCameFrom } from "./came-from";
import { fromList, otherList } from "./other-list";

const ID = "019a0000-0000-7000-8000-000000000001";

test.each([
  [fromList("tasks"), "/desk/tasks"],
  [fromList("told"), "/desk/told"],
  [fromList("aside"), "/desk/aside"],
  [fromList("away"), "/desk/away"],
  [fromList("batch", { id: ID }), `/desk/bulk/${ID}`],
  [fromList("batch", { id: "../../elsewhere" }), "/desk"],
  [fromList("colleague", { id: ID }), `/desk/staff/${ID}`],
  [fromList("colleague", { id: "x" }), "/desk/staff"],
  [fromList("intake", { id: ID }), `/desk/intake/${ID}/check`],
  [fromList("intake"), "/desk/intake"],
  [fromList("search", { id: ID, page: "3" }), `/desk/search/${ID}?page=3`],
  [fromList("search", { id: "../account", page: "-1" }), "/desk/search"],
  [
    fromList("report", new URLSearchParams("figure=late&policy=resource-go")),
    "/reports/tickets?figure=late&policy=resource-go",
  ],
])("%s leads back to %s, carried along as it is", (from, href) => {
  expect(asCameFrom(new URLSearchParams(from))).toBe(from);
  expect(otherList(from)?.href).toBe(href);
});

test.each(["", "view=mine&right=access", "list=//elsewhere.example", "saved=1"])("%j is a queue's", (from) => {
  expect(otherList(from)).toBeNull();
});
