import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { pagesOf, sideOf } from "./sides.server";

test.each(["/desk", "/desk/tickets/RD-7K4M-3QXP", "/desk/", "/Desk/queue", "/reports", "/reports/figures.csv"])("%s is a page of staff", (path) => {
  expect(sideOf(path)).toBe("staff");
});

test.each(["/", "/track", "/p/baiju", "/p/desk", "/desks", "/reporting", "/request/desk", "/wp-login.php"])("%s is a page of everybody, or none", (path) => {
  expect(sideOf(path)).toBe("public");
});

const IDS = ["root", "routes/$", "routes/_portal", "routes/_portal.track.ticket", "routes/language", "routes/desk", "routes/desk.tickets.$reference._index", "routes/desk_.policies.$policy.preview.($right)", "routes/reports._index"];

test("each side has its own pages and what is everywhere, in what is served and in what is drawn alike", () => {
  const routes = Object.fromEntries(IDS.map((id) => [id, { id }]));
  const build = { routes, assets: { routes } } as unknown as ServerBuild;
  const of = (side: "staff" | "public") => {
    const own = pagesOf(side, build);
    expect(Object.keys(own.assets.routes)).toEqual(Object.keys(own.routes));
    return Object.keys(own.routes);
  };
  expect(of("staff")).toEqual(["root", "routes/$", "routes/desk", "routes/desk.tickets.$reference._index", "routes/desk_.policies.$policy.preview.($right)", "routes/reports._index"]);
  expect(of("public")).toEqual(["root", "routes/$", "routes/_portal", "routes/_portal.track.ticket", "routes/language"]);
});
