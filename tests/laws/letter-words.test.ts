import { describe, expect, test } from "vitest";
import { particularRows } from "#app/copy/particulars";
import { sharedCopy } from "#app/copy/shared";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { LOCALES } from "#app/domain/language";
import { RIGHT_NAMES } from "#app/domain/policies/profile/right-names";
import { termText } from "#app/domain/clock/dates/term-text";
import { plainDate, writtenDate } from "#emails/words/date";
import { writtenMoment } from "#emails/words/moment";
import { type Particulars, particularPairs, particularsTitle } from "#emails/words/particulars";

describe.each(LOCALES)("letters and pages use one name for one thing in %s", (locale) => {
  const copy = sharedCopy(locale);

  test.each(RIGHTS)("for the right to %s", (right) => {
    expect(RIGHT_NAMES[right][locale]).toBe(copy.rights[right].name);
  });

  test.each(["working-day", "calendar-day", "month"] as const)("for a term in %ss", (unit) => {
    for (const count of [1, 15])
      expect(termText({ count, unit, roll: true }, locale)).toBe(copy.termUnits[unit](count));
  });

  test.each(["2026-01-01", "2026-10-15", "2027-12-31", "2028-02-29"])("for the day %s", (day) => {
    expect(writtenDate(day, locale)).toBe(copy.longDate(day));
  });

  test("for a minute in any zone", () => {
    const zones = [...Intl.supportedValuesOf("timeZone"), "PRC", "Etc/UTC", "Mars/Olympus"];
    for (const zone of zones) {
      const said = writtenMoment({ on: "2026-10-05", time: "09:05", zone }, locale);
      expect(said).toBe(copy.moment("2026-10-05", "09:05", zone));
      expect(said).toContain(plainDate("2026-10-05", locale));
    }
  });

  test("for what an answer says that only its right asks for", () => {
    const { titles, names, choices } = copy.particulars;
    const chosen: Partial<Record<string, object>> = choices;
    const facts = Object.keys(names).flatMap((name) =>
      Object.keys(chosen[name] ?? { "2026-10-15": 1 }).map((value) => ({ name, value })),
    ) as Particulars["facts"];
    for (const right of Object.keys(titles) as Particulars["right"][]) {
      expect(particularsTitle({ right, facts }, locale)).toBe(titles[right]);
      expect(particularPairs({ right, facts }, locale)).toEqual(
        particularRows(facts, copy).map(({ term, value }) => ({ name: term, value })),
      );
    }
  });
});
