import { expect, test } from "vitest";
import { parseUrl } from "./parse-url";

test("an address with letters of Latin-1 is read however often it was asked for", () => {
  for (let time = 0; time < 20_000; time++) parseUrl("http://straße.example");
  expect(parseUrl("http://straße.example")?.hostname).toBe("xn--strae-oqa.example");
});

test.each(["", "straße.example", "http://", "http://a b"])("“%s” is none", (text) => expect(parseUrl(text)).toBeNull());
