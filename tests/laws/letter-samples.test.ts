import { expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { LOCALES } from "#app/domain/language";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { yishou } from "#app/domain/policies/profiles/yishou";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { sampleLetters } from "#app/domain/tickets/letters/content/letter-samples.server";
import { letters } from "#emails/catalog";

const OUTSIDE = Object.keys(letters).filter((kind) => kind !== "code" && !kind.startsWith("staff-"));

test.each(LOCALES)(
  "every letter that leaves the house can be previewed under some policy, and has a name there, in %s",
  (locale) => {
    const kinds = new Set(
      [resourceGo, yishou, gdpr].flatMap((profile) =>
        sampleLetters(profile, locale, "2026-11-24").map(({ kind }) => kind),
      ),
    );
    expect([...kinds].sort()).toEqual([...OUTSIDE].sort());
    expect(Object.keys(deskCopy(locale).policies.preview.letters.names).sort()).toEqual([...OUTSIDE].sort());
  },
);
