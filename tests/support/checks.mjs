import { run } from "../../app/platform/start/processes/run.mjs";
import { say } from "../../app/platform/start/words/say.mjs";

/** What a file looked like when it was last found well; a change of the rules or of the program voids it. */
const FORMAT_CACHE = ["--cache", "--cache-strategy", "content", "--cache-location", ".cache/format"];

/** What is true of the sources alone, without running the product: what each is called, and the program that looks. */
export const SOURCE_CHECKS = {
  types: ["node_modules/typescript/bin/tsc", "--noEmit"],
  // What only types tell: promises nobody waits for, cases nobody thought of.
  "lint by types": ["node_modules/oxlint/bin/oxlint", "--type-aware", "--quiet"],
  lint: ["node_modules/eslint/bin/eslint.js", "."],
  format: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ...FORMAT_CACHE, "."],
  "unused code": ["node_modules/knip/bin/knip.js"],
};

/** Types and the lint of types in one go, in a third of the time; it knows less of what is wrong in a query (docs/decisions/051). */
export const QUICK_TYPES = ["node_modules/oxlint/bin/oxlint", "--type-aware", "--type-check", "--quiet"];

/**
 * Runs one check; its words are shown only when it fails. It says what it found when it is through, so that several may run beside each other.
 * @param {string} name
 * @param {readonly string[]} script and its arguments
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check(name, script) {
  const began = Date.now();
  const ok = (await run(process.execPath, script, { quiet: true })) === 0;
  say(`${name}: ${ok ? "passed" : "failed"} (${Math.round((Date.now() - began) / 1000)} s)`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
