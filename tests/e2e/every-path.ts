import { readdirSync } from "node:fs";

/** Every path of the product, from the names of its routes; what varies is given a value that is and one that is not. */
function pathsOf(routes: readonly string[]): string[] {
  return routes.flatMap((name) => {
    const segments = name.split(/\.(?!\])/).map((segment) => segment.replace("[.]", ".").replace(/_$/, ""));
    const path = `/${segments.filter((segment) => !segment.startsWith("_")).join("/")}`;
    const fill = (reference: string, action: string, rest: string) =>
      path.replace("$reference", reference).replace("$action", action).replace(/\$$/, rest);
    return [
      ...new Set([
        fill("RD-AAAA-AAAA", "approve", "nowhere"),
        fill("%00", "__proto__", "a/../../b"),
        fill("toString", "constructor", "%ff"),
      ]),
    ];
  });
}

export const PATHS = pathsOf(readdirSync("app/routes"));
