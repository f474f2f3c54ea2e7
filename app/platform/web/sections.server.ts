import type { ServerBuild } from "@remix-run/node";

/** The pages whose paths begin alike, in one word or two: `request/code`, `desk` of `/desk`; "" of those that begin with nothing of their own. */
type Section = string;

type Routes = ServerBuild["routes"];

const DEEPEST = 2;

/** The words a path begins with, each up to its first dot: `/reports/tickets.csv` begins as `/reports/tickets` does. */
function wordsOf(path: string): string[] {
  return path
    .split("/")
    .filter((word) => word !== "")
    .slice(0, DEEPEST)
    .map((word) => word.toLowerCase().replace(/\..*$/, ""));
}

/** The sections a path may be in, the closest first, whether or not there is a page. A page is found however its letters are written. */
export function placesOf(path: string): Section[] {
  const [first = "", second] = wordsOf(path);
  return second ? [`${first}/${second}`, first, ""] : [first, ""];
}

function pathOf(id: string, routes: Routes): string {
  const route = routes[id];
  if (!route) return "";
  return `${route.parentId ? pathOf(route.parentId, routes) : ""}/${route.path ?? ""}`;
}

/** A route belongs where its path is settled: what may stand there (`:policy`, `*`) settles nothing. */
function sectionOfRoute(id: string, routes: Routes): Section {
  const settled = pathOf(id, routes)
    .replace(/\/{2,}/g, "/")
    .replace(/\/[:*].*$/, "");
  return wordsOf(settled).join("/");
}

/**
 * The pages of each section. Remix looks through all routes it has at every request, and makes all of them to draw one: each section is
 * answered faster with its own pages only, and the public side has no door to the desk. Frames, and what answers for no page, are in all.
 */
export function siteSections(build: ServerBuild): Map<Section, ServerBuild> {
  const { routes, assets } = build;
  const place = new Map(Object.keys(routes).map((id) => [id, sectionOfRoute(id, routes)]));
  const part = (section: Section): ServerBuild => {
    const only = <Of>(all: Record<string, Of>) =>
      Object.fromEntries(Object.entries(all).filter(([id]) => placesOf(section).includes(place.get(id) ?? "")));
    return { ...build, routes: only(routes), assets: { ...assets, routes: only(assets.routes) } };
  };
  return new Map(["", ...place.values()].map((section) => [section, part(section)]));
}
