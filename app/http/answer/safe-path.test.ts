import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

describe("safePath", () => {
  it.each(["/desk", "/desk?view=mine", "/desk/tickets/RD-7K4M-3QXP", "/reports", "/reports?from=2026-01-01"])(
    "goes on to %s",
    (path) => {
      expect(safePath(path, "/desk")).toBe(path);
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
    "/desk\n/x",
    "javascript:alert(1)",
    null,
    undefined,
    7,
    "/desk/" + "a".repeat(600),
  ])("falls back for %s", (path) => {
    expect(safePath(path, "/desk")).toBe("/desk");
  });
});
