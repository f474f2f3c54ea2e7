import { expect, test } from "vitest";
import { explainDue } from "./explain-due";

const at = (day: string) => new Date(`${day}T09:00:00Z`);

function set(day: string, reason: string, dueOn: string, before: string | null = null, receivedOn = "2026-01-26") {
  return { kind: "due-set", at: at(day), data: { reason, receivedOn, term: "1mo", dueOn, before } };
}
const extended = (day: string, term = "2mo") => ({ kind: "moved", at: at(day), data: { action: "extend", term } });

const FILED = set("2026-01-26", "filed", "2026-02-26");
const TERM = { kind: "term", startedOn: "2026-01-26", reopened: false, term: "1mo", dueOn: "2026-02-26" };

test("a date nobody moved is explained by the term", () => expect(explainDue([FILED])).toEqual([TERM]));

test("an extended one by the term and its date, and by the extension and its own", () => {
  const lines = [FILED, extended("2026-02-20"), set("2026-02-20", "extended", "2026-04-27", "2026-02-26")];
  expect(explainDue(lines)).toEqual([
    TERM,
    { kind: "extended", at: at("2026-02-20"), term: "2mo", dueOn: "2026-04-27" },
  ]);
});

test("days waited are one step however often the date was told anew, and stand where they came", () => {
  const lines = [
    FILED,
    set("2026-02-02", "paused", "2026-02-27", "2026-02-26"),
    set("2026-02-28", "paused", "2026-03-20", "2026-02-27"),
    set("2026-03-01", "resumed", "2026-03-23", "2026-03-20"),
    extended("2026-03-02"),
    set("2026-03-02", "extended", "2026-05-25", "2026-03-23"),
    set("2026-03-05", "paused", "2026-05-26", "2026-05-25"),
  ];
  expect(explainDue(lines).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ["term", "2026-02-26"],
    ["waited", "2026-03-23"],
    ["extended", "2026-05-25"],
    ["waited", "2026-05-26"],
  ]);
});

test("a run that began anew is explained without the one before; a date that was kept needs no words", () => {
  const lines = [
    FILED,
    set("2026-02-01", "calendar", "2026-02-26", "2026-02-26"),
    set("2026-02-02", "calendar", "2026-02-25", "2026-02-26"),
    set("2026-04-01", "reopened", "2026-05-04", "2026-02-25", "2026-04-01"),
  ];
  expect(explainDue(lines.slice(0, 3))).toEqual([TERM, { kind: "calendar", dueOn: "2026-02-25" }]);
  expect(explainDue(lines)).toEqual([
    { kind: "term", startedOn: "2026-04-01", reopened: true, term: "1mo", dueOn: "2026-05-04" },
  ]);
});

test("before a date was set there is nothing to explain", () =>
  expect(explainDue([extended("2026-02-20")])).toEqual([]));
