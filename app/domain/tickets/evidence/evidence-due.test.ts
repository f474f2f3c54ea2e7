import { expect, test } from "vitest";
import { calendarFor } from "../../clock/calendar/calendar";
import { evidenceDue } from "./evidence-due";

const CN = calendarFor("CN");

test.each([
  // [today, days, the request is due, evidence is due]
  ["2026-03-02", 10, "2026-03-23", "2026-03-16", "there is time"],
  ["2026-03-02", 10, "2026-03-10", "2026-03-09", "a working day before the request is due"],
  ["2026-09-28", 5, "2026-10-15", "2026-10-10", "the holiday in between does not count, the make-up day does"],
  ["2026-03-10", 5, "2026-03-10", "2026-03-17", "the due day has come: the time stays reasonable"],
  ["2026-03-12", 5, "2026-03-10", "2026-03-19", "past the due day too"],
])("asked on %s for %i working days, due %s: by %s (%s)", (today, days, dueOn, expected) => {
  expect(evidenceDue(today, days, dueOn, CN)).toBe(expected);
});
