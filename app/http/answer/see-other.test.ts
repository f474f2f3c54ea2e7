import { describe, expect, it } from "vitest";
import { seeOther } from "./see-other";

describe("seeOther", () => {
  it("carries every cookie", () => {
    const response = seeOther("/track", "a=1", "b=2");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/track");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });
});
