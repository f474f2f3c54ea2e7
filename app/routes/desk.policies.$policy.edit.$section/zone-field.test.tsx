import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES } from "#app/domain/language";
import { ZONES } from "#app/domain/clock/dates/zones";
import { fieldsOfSection } from "#app/domain/policies/check/fields";
import { policyWords } from "../desk.policies._index/policy-words";
import { Fields } from "./fields";

describe.each(LOCALES)("a policy's time zone, in %s,", (locale) => {
  const editing = {
    words: policyWords(locale, []),
    own: [],
    languages: LOCALES,
    profile: {},
    shipped: () => null,
    errorAt: () => undefined,
    markErrorAt: () => undefined,
    focus: null,
  };
  const fields = fieldsOfSection("basics").filter(({ name }) => name === "zone");
  const listed = (zone: string) =>
    renderToStaticMarkup(<Fields fields={fields} inside={{ zone }} path="" editing={editing} />);

  test("is chosen from all there are, each by its name", () => {
    const html = listed("Europe/Berlin");
    expect(html.match(/<option /g)?.length).toBe(ZONES.length);
    expect(html).toMatch(/<option value="Europe\/Berlin"[^>]* selected=""/);
    expect(html).not.toContain("<input");
  });

  test("stays what the policy says by another name of it", () => {
    expect(listed("PRC")).toMatch(/<option value="PRC"[^>]* selected=""/);
  });
});

test("every zone that can be chosen is one, and none is there twice", () => {
  expect(new Set(ZONES).size).toBe(ZONES.length);
  for (const timeZone of ZONES) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
});
