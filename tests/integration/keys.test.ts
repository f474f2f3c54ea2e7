import { beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { runFile } from "#tests/support/child";
import { useDatabase } from "#tests/support/database";

const database = useDatabase();

const OTHER_KEY = "YW5vdGhlciBzZWFsaW5nIGtleSBvZiB0ZXN0cyAuLSE=";
const OTHER_SECRET = "quite another secret, long enough to pass";

beforeAll(async () => {
  await fileTicket(await publish(), "access", new Date());
});

/** Runs the command as an operator does. Out: its exit code and its words. */
async function keys(args: string[], more: Record<string, string> = {}): Promise<[code: unknown, words: string]> {
  const child = runFile("prisma/keys.ts", { ...process.env, DATABASE_URL: database.url, ...more }, args);
  return [await child.ended, child.output()];
}

test("keys that do not open what was sealed before any were written down are refused, and not written down", async () => {
  for (const SEAL_KEYS of [`other:${OTHER_KEY}`, `test:${OTHER_KEY}`])
    expect(await keys([], { SEAL_KEYS })).toEqual([1, expect.stringContaining("SEAL_KEYS does not open the data")]);
  expect(await db().keyCheck.count()).toBe(0);
});

test("the right ones are written down; a newer one before them too, and then it is asked for", async () => {
  expect(await keys([])).toEqual([0, "SEAL_KEYS: ok\nSECRET: ok\n"]);
  const newer = `newer:${OTHER_KEY},${process.env.SEAL_KEYS}`;
  expect(await keys([], { SEAL_KEYS: newer })).toEqual([0, "SEAL_KEYS: ok\nSECRET: ok\n"]);
  expect(await keys([])).toEqual([1, expect.stringContaining("SEAL_KEYS lacks the key newer,")]);
  expect(await keys(["forget", "newer"])).toEqual([0, expect.stringContaining("asked for no more")]);
  expect(await keys(["forget", "newer"])).toEqual([1, expect.stringContaining("No data were ever sealed")]);
  expect(await keys([])).toEqual([0, "SEAL_KEYS: ok\nSECRET: ok\n"]);
});

test("another SECRET is warned of until it is taken for the right one", async () => {
  const [code, words] = await keys([], { SECRET: OTHER_SECRET });
  expect([code, words]).toEqual([0, expect.stringContaining("SECRET: changed")]);
  expect(words).toContain("WARNING: SECRET is not the one this database was used with");
  expect(await keys(["accept-secret"], { SECRET: OTHER_SECRET })).toEqual([0, expect.stringContaining("counts from")]);
  expect(await keys([], { SECRET: OTHER_SECRET })).toEqual([0, "SEAL_KEYS: ok\nSECRET: ok\n"]);
});
