import { expect, test } from "vitest";
import { loggedError, scrub } from "./log-scrub";

test.each([
  ["no such user li.lei@example.org", "no such user [address]"],
  ["李雷@例子.中国 failed", "[address] failed"],
  ["call 138 0013 8000 now", "call [number] now"],
  ["id card 11010519491231002X", "id card [number]X"],
  ["GET /track?code=123456 failed", "GET /track?[…] failed"],
  ["port 5432 after 3 tries", "port 5432 after 3 tries"],
])("%s", (message, kept) => {
  expect(scrub(message)).toBe(kept);
});

test("an error keeps its class, its code and where it was thrown, and nothing a driver quoted", () => {
  const error = Object.assign(new TypeError("duplicate key for li@example.org"), {
    code: "23505",
    detail: "Key (email)=(li@example.org) already exists.",
    where: "row",
  });
  const logged = loggedError(error);
  expect(logged).toMatchObject({ type: "TypeError", errorCode: "23505", message: "duplicate key for [address]" });
  expect(logged.stack).toContain("log-scrub.test.ts");
  expect(JSON.stringify(logged)).not.toMatch(/li@|already exists/);
});

test("what is no error is named by its kind only", () => {
  expect(loggedError("li@example.org")).toEqual({ type: "string", message: "not an error object", stack: "" });
});
