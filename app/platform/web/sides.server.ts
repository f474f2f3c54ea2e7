import type { ServerBuild } from "@remix-run/node";

/** The first part of the path of every page of staff. */
const STAFF = ["desk", "reports"] as const;

/** Names of route modules that belong to staff: `routes/desk.tickets…`, `routes/desk_.policies…`, `routes/reports…`. */
const STAFF_ROUTE = new RegExp(`^routes/(${STAFF.join("|")})(?=[._]|$)`);
const STAFF_PATH = new RegExp(`^/(${STAFF.join("|")})(?=[./]|$)`, "i");

type Side = "staff" | "public";

/** Whose page a path is, if it is one. */
export function sideOf(path: string): Side {
  return STAFF_PATH.test(path) ? "staff" : "public";
}

const EVERYWHERE = ["root", "routes/$"];

/**
 * The pages of one side. Remix looks through all routes it has at every request, and makes all of them to draw one: each side is answered
 * faster with its own pages only, and the public side has no door to the desk.
 */
export function pagesOf(side: Side, build: ServerBuild): ServerBuild {
  const isOf = (id: string) => EVERYWHERE.includes(id) || STAFF_ROUTE.test(id) === (side === "staff");
  const only = <Of>(routes: Record<string, Of>) => Object.fromEntries(Object.entries(routes).filter(([id]) => isOf(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
