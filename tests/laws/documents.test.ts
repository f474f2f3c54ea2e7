import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { calendarFor } from "#app/domain/clock/calendar/calendar";
import { parseTerm, type Term } from "#app/domain/clock/dates/terms";
import { dueOn } from "#app/domain/clock/stopwatch/due";
import { type ClockEvent, type ClockRule, readStopwatch } from "#app/domain/clock/stopwatch/stopwatch";
import { MESSAGES } from "#app/domain/outbox/messages";
import { STATUSES } from "#app/domain/tickets/ticket/statuses";
import { sources } from "./sources";

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** What speaks to whoever works here. Decisions tell of their own day, and may name what is gone. */
const DOCUMENTS = [
  ...["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...readdirSync(path.join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const DECISIONS = readdirSync(path.join(ROOT, "docs/decisions"));

/** A file, a folder, a module as it is imported, or a decision by its number. */
function isThere(name: string): boolean {
  const [, number] = /^docs\/decisions\/(\d{3})$/.exec(name) ?? [];
  if (number) return DECISIONS.some((file) => file.startsWith(`${number}-`));
  return ["", ".ts", ".tsx"].some((end) => existsSync(path.join(ROOT, name + end)));
}

const TOP = /^(app|docs|emails|jobs|prisma|public|tests)\//;

/** Every path a document names: in back-quotes, in a block of code, as the target of a link. Patterns with `<…>` or `*` name none. */
function pathsIn(file: string, text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);
  const drawn = text.split("\n").filter((line) => line.startsWith("    "));
  const named = [...quoted, ...drawn]
    .flatMap((words) => words.split(/[\s(),;]+/))
    .filter((word) => TOP.test(word) && !/[<>*…]/.test(word));
  const linked = [...text.matchAll(/\]\(([^)#:\s]+)[^):]*\)/g)].map(([, target]) =>
    path.posix.join(path.posix.dirname(file), target!),
  );
  return [...named, ...linked].map((name) => name.replace(/[.:]$/, ""));
}

describe.each(DOCUMENTS)("%s", (file) => {
  test("names only files and folders that are there", () => {
    expect(pathsIn(file, read(file)).filter((name) => !isThere(name))).toEqual([]);
  });
});

test("a path that leads nowhere would be found", () => {
  const text = "See `app/no-such.ts`, [this](no-such.md) and\n\n    jobs/no-such   what it does\n";
  expect(pathsIn("docs/x.md", text)).toEqual(["app/no-such.ts", "jobs/no-such", "docs/no-such.md"]);
});

/** Which of these words a document does not have, as a word of its own between back-quotes. */
const missing = (file: string, words: readonly string[]) => words.filter((word) => !read(file).includes(`\`${word}\``));

/** The queues by name, as the catalogue of promises gives each promise one. */
function queues(): string[] {
  const catalogue = sources("jobs").filter(({ file }) => file.endsWith("/catalog.ts"));
  return [
    ...new Set(catalogue.flatMap(({ text }) => [...text.matchAll(/\bqueue: "([\w-]+)"/g)].map(([, name]) => name!))),
  ];
}

describe("the pages on letters and words leave none out:", () => {
  test("kinds of letters, by the files they stand in", () => {
    const groups = sources("app/domain/tickets/letters/content").filter(({ text }) => /: To[A-Z]\w+<"/.test(text));
    expect(groups.length).toBeGreaterThan(3);
    expect(
      missing(
        "docs/letters.md",
        groups.map(({ file }) => file),
      ),
    ).toEqual([]);
  });
  test("kinds of promises", () => expect(missing("docs/letters.md", Object.keys(MESSAGES))).toEqual([]));
  test("queues", () => expect(missing("docs/letters.md", queues())).toEqual([]));
  test("statuses", () => expect(missing("docs/glossary.md", STATUSES)).toEqual([]));
  test("and a missing one would be found", () =>
    expect(missing("docs/letters.md", ["digest", "no-such-letter"])).toEqual(["no-such-letter"]));

  test("the glossary has each word once", () => {
    const words = [...read("docs/glossary.md").matchAll(/^\| ([^|]+?) \|/gm)].map(([, word]) => word!);
    const entries = words.filter((word) => !["word", "status", "---"].includes(word));
    expect(entries.length).toBeGreaterThan(60);
    expect(entries.filter((word, index) => entries.indexOf(word) !== index)).toEqual([]);
  });
});

function term(text: string): Term {
  const parsed = parseTerm(text);
  if (!parsed) throw new Error(`${text} is no term`);
  return parsed;
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** `paused 2026-03-25` or `extended 2mo 2026-04-10` as an event of the clock, at noon. */
function clockEvent(words: string): ClockEvent {
  const [type, ...rest] = words.split(" ");
  const at = noon(rest[rest.length - 1]!);
  if (type === "extended") return { type, term: term(rest[0]!), at };
  return { type: type as "paused" | "resumed" | "stopped" | "reopened", at };
}

describe("every date worked out in docs/deadlines.md is what the code says:", () => {
  const page = read("docs/deadlines.md");
  const COMMAND = /^echo (\S+) \| npm run --silent due -- --term (\S+?)(?: --calendar (\S+))?\n(\{.*\})$/gm;
  const replayed = [...page.matchAll(COMMAND)].map(([, day, length, id = "CN", printed]) => [
    day!,
    length!,
    id,
    printed!,
  ]);

  test("there are some", () => expect(replayed.length).toBeGreaterThan(5));
  test.each(replayed as [string, string, "CN" | "weekends", string][])("%s %s %s", (day, length, id, printed) => {
    const { dueOn: due, provisional } = dueOn(day, term(length), calendarFor(id));
    expect(JSON.parse(printed)).toEqual({ received: day, dueOn: due, provisional });
  });

  const RULE: ClockRule = {
    term: term("1mo"),
    target: null,
    zone: "Europe/Berlin",
    calendarId: "weekends",
    pausable: true,
    outerLimit: term("3mo"),
  };
  const table = [...page.matchAll(/^\| (\d{4}-\d{2}-\d{2}) \| (.+) \| (\d{4}-\d{2}-\d{2}) \|$/gm)];

  test("there is a table", () => expect(table.length).toBeGreaterThan(5));
  test.each(table.map(([, day, what, due]) => [day!, what!, due!] as const))("%s, %s", (day, what, due) => {
    const events = what === "nothing" ? [] : what.split(", ").map(clockEvent);
    const started: ClockEvent = { type: "started", on: day, at: noon(day) };
    expect(readStopwatch([started, ...events], RULE).dueOn).toBe(due);
  });
});
