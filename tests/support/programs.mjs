import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Chromium's names, the one for tests first: the same browser without windows, which needs half the processor's time for a page. */
export const BROWSERS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The whole path of the first of these programs that this machine has, or undefined. In: names looked for on the PATH, or whole paths. */
export function programPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names
    .flatMap((name) => (path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name))))
    .find(mayRun);
}

function mayRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
