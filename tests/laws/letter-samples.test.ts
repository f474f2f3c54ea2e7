import { expect, test } from "vitest";
import { LOCALES } from "#app/domain/language";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { kinds, kindsFor } from "#app/domain/tickets/letters/content/kinds.server";
import { sampleLetters } from "#app/domain/tickets/letters/content/letter-samples.server";

const INSIDE = kindsFor("staff") as string[];
const OUTSIDE = Object.keys(kinds).filter((kind) => !INSIDE.includes(kind));

test.each(LOCALES)("every letter that leaves the house can be previewed under some policy, in %s", (locale) => {
  const previewed = new Set(
    [resourceGo, yishou, gdpr, ccpa].flatMap((profile) =>
      sampleLetters(profile, locale, "2026-11-24").map(({ kind }) => kind),
    ),
  );
  expect([...previewed].sort()).toEqual([...OUTSIDE].sort());
});
