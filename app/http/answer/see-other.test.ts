import { describe, expect, it } from "vitest";
import { ownPath, seeOther } from "./see-other";

describe("ownPath", () => {
  it.each(["/", "/request/who", "/request/right?right=delete", "/track/ticket#answer"])("keeps %s", (path) => {
    expect(ownPath(path, "/")).toBe(path);
  });

  it.each([
    "//evil.example",
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

describe("seeOther", () => {
  it("carries every cookie", () => {
    const response = seeOther("/track", "a=1", "b=2");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/track");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });
});
