import { describe, expect, it } from "vitest";
import { deskPath, ownPath } from "./own-path";

describe("ownPath", () => {
  it.each(["/", "/request/who", "/request/right?right=delete", "/track/ticket#answer"])("keeps %s", (path) => {
    expect(ownPath(path, "/")).toBe(path);
  });

  it.each([
    "//evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    "request",
    "/a\r\nb",
    "/a b",
    "/\tb",
    "/a\\b",
    null,
    7,
  ])("does not follow %j", (path) => {
    expect(ownPath(path, "/fallback")).toBe("/fallback");
  });
});

describe("deskPath", () => {
  it.each(["/desk", "/desk?view=mine", "/desk/tickets/RD-7K4M-3QXP", "/reports", "/reports?from=2026-01-01"])(
    "goes on to %s",
    (path) => {
      expect(deskPath(path, "/desk")).toBe(path);
    },
  );

  it.each([
    "https://evil.example/desk",
    "//evil.example/desk",
    "/\\evil.example",
    "/desk\\..\\evil",
    "/deskevil",
    "/track",
    "desk",
    "",
    "/desk/../track",
    "/desk/%2e%2e/track",
    "/desk/..//evil.example",
    "/desk\n/x",
    "javascript:alert(1)",
    null,
    undefined,
    7,
    "/desk/" + "a".repeat(600),
  ])("falls back for %s", (path) => {
    expect(deskPath(path, "/desk")).toBe("/desk");
  });
});
