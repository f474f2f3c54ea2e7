import { expect, test } from "vitest";
import { askedPart } from "./asked-part";

const asked = (headers: Record<string, string>, method = "GET") =>
  askedPart({ method, headers: new Headers(headers) }, 1_000);

test.each([
  ["a plain GET", {}, { part: "whole" }],
  ["the first ten bytes", { Range: "bytes=0-9" }, { part: "range", first: 0, last: 9 }],
  ["from the middle on", { Range: "bytes=600-" }, { part: "range", first: 600, last: 999 }],
  ["the last ten", { Range: "bytes=-10" }, { part: "range", first: 990, last: 999 }],
  ["more than there is", { Range: "bytes=990-5000" }, { part: "range", first: 990, last: 999 }],
  ["the last ten thousand", { Range: "bytes=-10000" }, { part: "range", first: 0, last: 999 }],
  ["after the end", { Range: "bytes=1000-" }, { part: "none" }],
  ["the last none", { Range: "bytes=-0" }, { part: "none" }],
  ["backwards", { Range: "bytes=9-3" }, { part: "none" }],
  ["two ranges", { Range: "bytes=0-1,5-6" }, { part: "whole-of-parts" }],
  ["a part of what it had, if that is the same still", { Range: "bytes=0-9", "If-Range": '"v1"' }, { part: "whole" }],
  ["another unit", { Range: "pages=1-2" }, { part: "whole-of-parts" }],
  ["ahead, by the standard", { "Sec-Purpose": "prefetch;prerender" }, { part: "ahead" }],
  ["ahead, as it was said before", { Purpose: "prefetch" }, { part: "ahead" }],
  ["ahead, by Firefox", { "X-Moz": "prefetch" }, { part: "ahead" }],
  ["a preview", { "X-Purpose": "preview" }, { part: "ahead" }],
] as const)("%s", (_, headers, expected) => expect(asked(headers)).toEqual(expected));

test("a HEAD asks for headers, whatever else it says", () =>
  expect(asked({ Range: "bytes=0-9" }, "HEAD")).toEqual({ part: "headers" }));
