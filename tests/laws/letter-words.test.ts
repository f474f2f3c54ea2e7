import { describe, expect, test } from "vitest";
import { sharedCopy } from "#app/copy/shared";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { LOCALES } from "#app/domain/language";
import { RIGHT_NAMES } from "#app/domain/policies/profile/right-names";
import { termText } from "#app/domain/clock/dates/term-text";

describe.each(LOCALES)("letters and pages use one name for one thing in %s", (locale) => {
  const copy = sharedCopy(locale);

  test.each(RIGHTS)("for the right to %s", (right) => {
    expect(RIGHT_NAMES[right][locale]).toBe(copy.rights[right].name);
  });

  test.each(["working-day", "calendar-day", "month"] as const)("for a term in %ss", (unit) => {
    for (const count of [1, 15])
      expect(termText({ count, unit, roll: true }, locale)).toBe(copy.termUnits[unit](count));
  });
});
