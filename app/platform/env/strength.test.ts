import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { isStrongKey, isStrongSecret } from "./strength";

test.each([
  "a".repeat(64),
  "ab".repeat(40),
  "changeme".repeat(8),
  "password".repeat(4),
  "0".repeat(63).concat("1"),
  "0123456789".repeat(8),
  "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbcccccccccccccccc",
])("%s is no secret", (text) => expect(isStrongSecret(text)).toBe(false));

test("what was drawn by chance always is one, however it is written", () => {
  for (let times = 0; times < 200; times += 1) {
    const drawn = randomBytes(24);
    for (const text of [drawn.toString("hex"), drawn.toString("base64url"), randomBytes(32).toString("base64")])
      expect(isStrongSecret(text), text).toBe(true);
    expect(isStrongKey(randomBytes(32))).toBe(true);
  }
});

test.each([
  ["zeros", Buffer.alloc(32)],
  ["one byte", Buffer.alloc(32, 7)],
  ["two bytes in turn", Buffer.from("0102".repeat(16), "hex")],
  ["a word filled up", Buffer.concat([Buffer.from("password"), Buffer.alloc(24)])],
])("a key of %s is none", (_, key) => expect(isStrongKey(key)).toBe(false));
