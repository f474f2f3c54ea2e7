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

async function vitest() {
  const report = "test-results/tests.json";
  forget(report);
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(process.execPath, ["node_modules/vitest/vitest.mjs", ...args]);
  count(tally(report, code));
}

async function prepare() {
  await install({ dev: true });
  systemPrograms();
}

try {
  await prepare();
  // All beside each other, so that no core waits for the last of one before the other begins.
  say("\ntypes, lint, format, unused code, build, and every test");
  await Promise.all([
    ...Object.entries(SOURCE_CHECKS).map(async ([name, script]) => count(await check(name, script))),
    build().catch(() => count({ passed: 0, failed: 1 })),
    vitest(),
  ]);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exit(1);
}
