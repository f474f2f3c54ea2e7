import { readdirSync } from "node:fs";

/** The paths of the routes, with a value for each part that varies. */
function pathsOf(routes: readonly string[], [reference, action, rest]: readonly [string, string, string]): string[] {
  return routes.map((name) => {
    const segments = name.split(/\.(?!\])/).map((segment) => segment.replace("[.]", ".").replace(/_$/, ""));
    const path = `/${segments.filter((segment) => !segment.startsWith("_")).join("/")}`;
    return path.replace("$reference", reference).replace("$action", action).replace(/\$$/, rest);
  });
}

const ROUTES = readdirSync("app/routes");

/** Every path of the product, from the names of its routes; what varies is given a value such as there is. */
export const PATHS = [...new Set(pathsOf(ROUTES, ["RD-AAAA-AAAA", "approve", "nowhere"]))];

/** The paths that vary, with values that are none. */
export const ODD_PATHS = [
  ...new Set([
    ...pathsOf(ROUTES, ["%00", "__proto__", "a/../../b"]),
    ...pathsOf(ROUTES, ["toString", "constructor", "%ff"]),
  ]),
].filter((path) => !PATHS.includes(path));

/** Where a colleague's session is worth something: a person's counts for nothing there, as theirs does everywhere else. */
export function isForStaff(path: string): boolean {
  return /^\/(desk|reports)\b/.test(path);
}
