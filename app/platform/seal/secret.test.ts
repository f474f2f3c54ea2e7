import { expect, test } from "vitest";
import { derivedKey, hmac, randomToken, sha256, timingSafeEqual } from "./secret.server";

test("tokens are 32 random bytes that fit in a URL", () => {
  const tokens = new Set(Array.from({ length: 100 }, randomToken));
  expect(tokens.size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test("one text under two purposes has nothing in common, under one it is the same", () => {
  expect(hmac("code", "123456")).toEqual(hmac("code", "123456"));
  expect(hmac("code", "123456")).not.toEqual(hmac("contact", "123456"));
  expect(derivedKey("cookie")).not.toEqual(derivedKey("code"));
});

test("SHA-256 is SHA-256", () => {
  expect(Buffer.from(sha256("abc")).toString("hex")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  expect(sha256(new TextEncoder().encode("abc"))).toEqual(sha256("abc"));
});

test.each([
  ["a", "a", true],
  ["a", "b", false],
  ["a", "aa", false],
  ["", "", true],
  ["您好", "您好", true],
])("%j and %j: %s", (a, b, equal) => {
  expect(timingSafeEqual(a, b)).toBe(equal);
});
