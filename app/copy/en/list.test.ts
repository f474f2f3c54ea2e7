import { expect, test } from "vitest";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { portalCopy } from "../portal";
import { anyOf, inSentence } from "./list";

test.each([
  ["Order number", "order number"],
  ["A phone number we were given", "a phone number we were given"],
  ["E-mail address", "e-mail address"],
  ["ID number", "ID number"],
  ["WeChat name", "WeChat name"],
  ["iPhone", "iPhone"],
  ["", ""],
])("“%s” is “%s” inside a sentence", (label, inside) => expect(inSentence(label)).toBe(inside));

test.each([
  [["account"], "account"],
  [["account", "order number"], "account or order number"],
  [["account", "order number", "plate"], "account, order number, or plate"],
])("any of %j is read as a list", (things, read) => expect(anyOf(things)).toBe(read));

test.each(SHIPPED.map((profile) => [profile.id, profile] as const))(
  "what %s finds people by stands in its sentence with small letters, without a colon or semicolons",
  (_, { clues }) => {
    const said = portalCopy("en")
      .home.needs(clues.map(({ name }) => name.en))
      .join(" ");
    expect(said).not.toMatch(/[:;]/);
    for (const { name } of clues) expect(said).toContain(inSentence(name.en));
    expect(portalCopy("en").home.needs([])[1]).toBe("Something that helps us find the data");
  },
);
