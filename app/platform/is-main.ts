import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Whether the module with this `import.meta.url` is the program itself and not imported by one. */
export function isMain(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
}
