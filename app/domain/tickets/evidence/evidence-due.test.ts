import { expect, test } from "vitest";
import { calendarFor } from "../../clock/calendar/calendar";
import { EVIDENCE_DAYS, REPLY_DAYS } from "../workflow/codes";
import { evidenceDue, evidenceTerms } from "./evidence-due";

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

test.each([
  // [today, the request is due, the times that can be given]
  ["2026-03-02", "2026-06-01", [5, 10, 15, 20, 30], "all, where there is time"],
  ["2026-03-02", "2026-03-23", [5, 10], "those that end a working day before the request is due"],
  ["2026-03-02", "2026-03-10", [5], "one that ends just in time"],
])("asked on %s, due %s, these days can be given: %j (%s)", (today, dueOn, expected) => {
  const terms = evidenceTerms(today, dueOn, CN, EVIDENCE_DAYS);
  expect(terms.map(({ days }) => days)).toEqual(expected);
  for (const term of terms)
    expect(term).toEqual({ ...term, capped: false, dueOn: evidenceDue(today, term.days, "2099-01-01", CN) });
});

test("where not even the shortest time fits, it is cut short; once the due date has come, it stays whole", () => {
  expect(evidenceTerms("2026-03-04", "2026-03-10", CN, EVIDENCE_DAYS)).toEqual([
    { days: 5, dueOn: "2026-03-09", capped: true },
  ]);
  expect(evidenceTerms("2026-03-10", "2026-03-10", CN, EVIDENCE_DAYS)).toEqual([
    { days: 5, dueOn: "2026-03-17", capped: false },
  ]);
});

test("for an answer to a question, shorter times can be given than for proof", () => {
  const days = (dueOn: string) => evidenceTerms("2026-03-02", dueOn, CN, REPLY_DAYS).map((term) => term.days);
  expect(days("2026-06-01")).toEqual([3, 5, 10, 15, 20, 30]);
  expect(days("2026-03-06")).toEqual([3]);
});
