import type { ServerBuild } from "@remix-run/node";

/** The pages whose paths begin alike: `request` of `/request/code`, `desk` of `/desk`; "" of those that begin with nothing of their own. */
type Section = string;

type Routes = ServerBuild["routes"];

/** The section of a path that was asked for, whether or not there is a page. A page is found however its letters are written. */
export function sectionOf(path: string): Section {
  return /^\/([^/.]*)/.exec(path)?.[1]?.toLowerCase() ?? "";
}

function sectionOfRoute(id: string, routes: Routes): Section {
  const route = routes[id];
  if (!route) return "";
  const above = route.parentId ? sectionOfRoute(route.parentId, routes) : "";
  if (above) return above;
  const [first = ""] = (route.path ?? "").split("/");
  return /^[:*]/.test(first) ? "" : first.toLowerCase();
}

/**
 * The pages of each section. Remix looks through all routes it has at every request, and makes all of them to draw one: each section is
 * answered faster with its own pages only, and the public side has no door to the desk. Frames, and what answers for no page, are in all.
 */
export function sectionsOf(build: ServerBuild): Map<Section, ServerBuild> {
  const { routes, assets } = build;
  const place = new Map(Object.keys(routes).map((id) => [id, sectionOfRoute(id, routes)]));
  const part = (section: Section): ServerBuild => {
    const only = <Of>(all: Record<string, Of>) =>
      Object.fromEntries(Object.entries(all).filter(([id]) => ["", section].includes(place.get(id) ?? "")));
    return { ...build, routes: only(routes), assets: { ...assets, routes: only(assets.routes) } };
  };
  return new Map(["", ...place.values()].map((section) => [section, part(section)]));
}
