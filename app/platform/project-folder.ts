import { existsSync } from "node:fs";
import path from "node:path";

/** Where this project lies, whatever folder a program was started from: the nearest folder above with a package.json. A compiled module lies deeper than its source. */
export const PROJECT_FOLDER = nearest(import.meta.dirname);

function nearest(folder: string): string {
  return existsSync(path.join(folder, "package.json")) ? folder : nearest(path.dirname(folder));
}
