import { expect, test } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import type { Fields } from "#app/http/form/returned";
import { keptTexts } from "./field-label";

const shown = (path: string, fields: Fields) =>
  keptTexts(fields, path, portalCopy("en"), sharedCopy("en"), { "clue-plate": "Number plate" });

test("a choice is given back as it was read", () => {
  expect(shown("/request/what", { right: "automated", wish: "explain" })).toEqual([
    { label: "What do you want?", text: "An explanation of how the decision was made" },
  ]);
  expect(shown("/request/contact", { letterLocale: "en" })[0]?.text).toBe("English");
});

test("what a policy asks to find somebody by is given back under the policy's own name for it", () =>
  expect(shown("/request/who", { "clue-plate": "沪A7781X", "clue-gone": "1" })).toEqual([
    { label: "Number plate", text: "沪A7781X" },
    { label: sharedCopy("en").kept.typed, text: "1" },
  ]));

test("a code that only the policy has words for is not shown, what was typed beside it is", () => {
  const fields = { right: "withdraw", consents: ["marketing", "sms"], ground: "no-longer-needed", notes: "来自网页" };
  expect(shown("/request/what", fields).map(({ text }) => text)).toEqual(["来自网页"]);
});
