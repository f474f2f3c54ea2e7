import { describe, expect, it } from "vitest";
import { isChanging, pathBack, placeOf } from "./steps";

describe("the way through the questions", () => {
  it("has six pages before the confirmation", () => {
    expect(placeOf("right")).toEqual([1, 6]);
    expect(placeOf("code")).toEqual([6, 6]);
  });

  it("leads back one page, from the first to the front page", () => {
    expect(pathBack("right", false)).toBe("/");
    expect(pathBack("what", false)).toBe("/request/who");
    expect(pathBack("code", false)).toBe("/request/check");
  });

  it("leads back to the check for who came from there", () => {
    expect(isChanging("http://127.0.0.1:3000/request/who?change=1")).toBe(true);
    expect(isChanging("http://127.0.0.1:3000/request/who")).toBe(false);
    expect(pathBack("who", true)).toBe("/request/check");
  });
});
