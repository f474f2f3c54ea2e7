import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { placesOf, siteSections } from "./sections.server";

test.each([
  ["/desk", "desk"],
  ["/desk/tickets/RD-7K4M-3QXP", "desk/tickets"],
  ["/Desk/Tickets/", "desk/tickets"],
  ["//desk///tickets", "desk/tickets"],
  ["/reports/figures.csv", "reports/figures"],
  ["/reports.data", "reports"],
  ["/request/desk", "request/desk"],
  ["/p/desk", "p/desk"],
  ["/", ""],
  ["/wp-login.php", "wp-login"],
])("%s is looked for in %j first", (path, section) => {
  expect(placesOf(path)[0]).toBe(section);
});

test("a path nobody has is looked for further up, and found nowhere else", () => {
  expect(placesOf("/desk/unheard-of/page")).toEqual(["desk/unheard-of", "desk", ""]);
});

/** Routes as the build tells them: id, the id of the one around it, its own part of the path. */
const ROUTES = [
  ["root", undefined, ""],
  ["routes/$", "root", "*"],
  ["routes/_portal", "root", undefined],
  ["routes/_portal._index", "routes/_portal", undefined],
  ["routes/_portal.track.ticket", "routes/_portal", "track/ticket"],
  ["routes/track.leave", "root", "track/leave"],
  ["routes/_portal.p.$policy", "routes/_portal", "p/:policy"],
  ["routes/desk", "root", "desk"],
  ["routes/desk._index", "routes/desk", undefined],
  ["routes/desk.tickets.$reference._index", "routes/desk", "tickets/:reference"],
  ["routes/desk.$", "routes/desk", "*"],
  ["routes/desk_.policies.$policy.preview.($right)", "root", "desk/policies/:policy/preview/:right?"],
] as const;

const EVERYWHERE = ["root", "routes/$", "routes/_portal", "routes/_portal._index"];

function sections() {
  const routes = Object.fromEntries(ROUTES.map(([id, parentId, path]) => [id, { id, parentId, path }]));
  return siteSections({ routes, assets: { routes } } as unknown as ServerBuild);
}

test("each section has its own pages, and the frames and what answers for no page", () => {
  const pages = Object.fromEntries([...sections()].map(([section, { routes }]) => [section, Object.keys(routes)]));
  expect(pages).toEqual({
    "": EVERYWHERE,
    "track/ticket": [...EVERYWHERE, "routes/_portal.track.ticket"],
    "track/leave": [...EVERYWHERE, "routes/track.leave"],
    p: [...EVERYWHERE, "routes/_portal.p.$policy"],
    desk: [...EVERYWHERE, "routes/desk", "routes/desk._index", "routes/desk.$"],
    "desk/tickets": [
      ...EVERYWHERE,
      "routes/desk",
      "routes/desk._index",
      "routes/desk.tickets.$reference._index",
      "routes/desk.$",
    ],
    "desk/policies": [
      ...EVERYWHERE,
      "routes/desk",
      "routes/desk._index",
      "routes/desk.$",
      "routes/desk_.policies.$policy.preview.($right)",
    ],
  });
});

test("what is drawn knows the same pages as what is served", () => {
  for (const { routes, assets } of sections().values()) expect(Object.keys(assets.routes)).toEqual(Object.keys(routes));
});
