import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { LONGEST } from "#tests/support/longest";

test("what is begun first is there", () => {
  expect(LONGEST.filter((file) => !existsSync(file))).toEqual([]);
});
