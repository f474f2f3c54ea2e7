import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { TEST_ENV } from "./tests/support/env";
import { LongestFirst } from "./tests/support/longest-first";

// No answer may depend on the machine's zone: tests run in one that is far from the policies' and half an hour off.
process.env.TZ = "America/St_Johns";

type Settings = NonNullable<TestProjectInlineConfiguration["test"]>;

function project(name: string, include: string[], settings: Settings = {}): TestProjectInlineConfiguration {
  // Not isolated, for `own-modules` keeps the files apart.
  return {
    test: {
      name,
      include,
      env: TEST_ENV,
      isolate: false,
      setupFiles: ["tests/support/own-modules.ts", "tests/support/strict-console.ts"],
      ...settings,
    },
  };
}

/** Not how long a test takes, but how long one that hangs may hold up the others: no test fails for slowness alone. */
const PATIENCE_MS = 240_000;

const withPostgres: Settings = {
  globalSetup: ["tests/support/postgres.global.ts"],
  testTimeout: PATIENCE_MS,
  hookTimeout: 2 * PATIENCE_MS,
};

export default defineConfig({
  test: {
    // More than there are cores: the longest files wait for processes, letters and pages rather than for a core.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project(
        "unit",
        ["app/**/*.test.{ts,tsx}", "emails/**/*.test.{ts,tsx}", "jobs/**/*.test.ts", "prisma/**/*.test.ts"],
        { testTimeout: PATIENCE_MS },
      ),
      project("laws", ["tests/laws/**/*.test.ts"], { testTimeout: PATIENCE_MS }),
      project("integration", ["tests/{integration,attacks}/**/*.test.{ts,tsx}"], withPostgres),
      project("e2e", ["tests/e2e/**/*.test.ts"], {
        ...withPostgres,
        globalSetup: ["tests/support/postgres.global.ts", "tests/support/demo.global.ts"],
        testTimeout: 2 * PATIENCE_MS,
      }),
    ],
  },
});
