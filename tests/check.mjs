// `npm run check`: what can be known in a minute, before a commit: types, lint, format, unused code, unit tests and laws, beside each other.
// The last line reads `N passed, N failed`; the exit code agrees. `npm test` says the rest.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../app/platform/start/prepare/install.mjs";
import { say, Stop } from "../app/platform/start/words/say.mjs";
import { check, QUICK_TYPES, SOURCE_CHECKS } from "./support/checks.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Only files that changed since they were last found well: what a change elsewhere does to the others, `npm test` tells. */
const LINT = [...SOURCE_CHECKS.lint, "--cache", "--cache-strategy", "content", "--cache-location", ".cache/lint"];

const { "lint by types": _, ...others } = SOURCE_CHECKS;
const TESTS = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--project", "laws", "--reporter", "dot"];

try {
  await install({ dev: true });
  const results = await Promise.all(
    Object.entries({ ...others, types: QUICK_TYPES, lint: LINT, "unit tests and laws": TESTS }).map(([name, script]) =>
      check(name, script),
    ),
  );
  const failed = results.filter((result) => result.failed > 0).length;
  say(`\n${results.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exit(1);
}
