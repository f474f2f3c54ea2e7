import { expect, test } from "vitest";
import { letterLink, paths } from "#app/paths";
import { languageOfLink } from "./link-language.server";

const sent = (path: string, locale: string) =>
  letterLink("http://localhost", path, locale).slice("http://localhost".length);

test.each([
  [paths.trackReference("RD-7K4M-3QXP"), "en"],
  [paths.recipientLink("x".repeat(43)), "zh-CN"],
  ["/desk/tickets/RD-7K4M-3QXP?tab=tasks", "en"],
])("the link to %s in a letter in %s leads to the page itself, in that language", (path, locale) => {
  const read = languageOfLink("GET", sent(path, locale));
  expect(read?.path).toBe(path);
  expect(read?.cookie).toMatch(new RegExp(`lang=${locale};.*HttpOnly`));
});

test.each(["/?lang=fr", "/?lang=", "/track", "/?lang=en%0d%0aX:1", "/?lang=__proto__", "/?LANG=en"])(
  "%s asks for no language of ours",
  (address) => {
    expect(languageOfLink("GET", address)).toBeNull();
  },
);

test.each([
  "//evil.example/?lang=en",
  "/.//evil.example?lang=en",
  "http://evil.example/?lang=en",
  "/\\evil.example?lang=en",
])("%s leads to no other host", (address) => {
  expect(languageOfLink("GET", address)?.path).toBe("/");
});

test("a form that is sent to such an address is not led away from it", () => {
  expect(languageOfLink("POST", "/track?lang=en")).toBeNull();
});
