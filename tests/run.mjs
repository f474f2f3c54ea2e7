// `npm test`: installs what is missing, then checks types, lint, format and unused code, and runs unit, integration and browser tests, whatever fails on the way.
// The last line reads `N passed, N failed`; the exit code agrees.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../app/platform/start/prepare/build.mjs";
import { install } from "../app/platform/start/prepare/install.mjs";
import { run } from "../app/platform/start/processes/run.mjs";
import { say, Stop } from "../app/platform/start/words/say.mjs";
import { check, SOURCE_CHECKS } from "./support/checks.mjs";
import { systemPrograms } from "./support/system.mjs";
import { forget, tally } from "./support/tally.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
if (!process.stdout.isTTY) {
  process.env.NO_COLOR = "1";
  delete process.env.FORCE_COLOR;
}

const total = { passed: 0, failed: 0 };

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

async function vitest(projects) {
  const report = `test-results/${projects.join("-")}.json`;
  forget(report);
  const chosen = projects.flatMap((project) => ["--project", project]);
  const args = [
    "run",
    ...chosen,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const code = await run(process.execPath, ["node_modules/vitest/vitest.mjs", ...args]);
  count(tally(report, code));
}

async function prepare() {
  await install({ dev: true });
  systemPrograms();
}

try {
  await prepare();
  // Beside each other, so that no core waits for the longest check before the tests begin.
  say("\ntypes, lint, format, unused code, build, unit tests and laws");
  await Promise.all([
    ...Object.entries(SOURCE_CHECKS).map(async ([name, script]) => count(await check(name, script))),
    build().catch(() => count({ passed: 0, failed: 1 })),
    vitest(["unit", "laws"]),
  ]);
  say("\nbrowser and integration tests");
  // Together, so that no core waits for the last file of the one before the other begins.
  await vitest(["e2e", "integration"]);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exit(1);
}
