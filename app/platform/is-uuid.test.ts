import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { isUuid } from "./is-uuid";

test("an id of ours is one", () => {
  expect(isUuid(randomUUID())).toBe(true);
  expect(isUuid("0199a000-0000-7000-8000-000000000001")).toBe(true);
});

test.each([
  "",
  "1",
  "0199a000000070008000000000000001",
  "0199a000-0000-7000-8000-00000000000g",
  "0199a000-0000-7000-8000-000000000001\n",
  " 0199a000-0000-7000-8000-000000000001",
  "{0199a000-0000-7000-8000-000000000001}",
])("%j is none", (text) => expect(isUuid(text)).toBe(false));
