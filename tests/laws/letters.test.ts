import { describe, expect, test } from "vitest";
import type { LetterKind } from "#app/domain/outbox/letters";
import { MESSAGES } from "#app/domain/outbox/messages";
import { LOCALES } from "#app/domain/language";
import { kinds } from "#app/domain/tickets/letters/content/kinds.server";
import { ACTIONS, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { letters } from "#emails/catalog";
import { renderLetter } from "#emails/render";
import { samples } from "#emails/samples";
import { CATALOG } from "#jobs/keeping/catalog";
import { filesWith, sources } from "./sources";

/** Every kind of letter the domain knows. */
const PROMISED = Object.keys(kinds) as LetterKind[];

describe("every letter the domain promises is written", () => {
  test.each(PROMISED.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const)))(
    "%s, in %s",
    async (kind, locale) => {
      const { subject, html, text } = await renderLetter(kind, samples[kind][locale] as never, locale);
      expect([subject, html, text].map((part) => part.trim().length > 0)).toEqual([true, true, true]);
    },
  );

  test("and none is written that nobody promises, but the code, a colleague's link and what many are told", () => {
    expect(
      Object.keys(letters)
        .filter((kind) => !["code", "staff-link", "staff-morning", "programme-notice"].includes(kind))
        .sort(),
    ).toEqual([...PROMISED].sort());
  });

  test("each has a name at the desk in both languages, and no two have the same", () => {
    for (const locale of LOCALES) {
      const names = PROMISED.map((kind) => kinds[kind].name[locale].trim());
      expect(names.filter((name) => name === "")).toEqual([]);
      expect(new Set(names).size).toBe(PROMISED.length);
    }
  });

  test("every letter of the workflow is among them", () => {
    const named = ACTIONS.map((action) => WORKFLOW[action].letter).filter((letter) => letter !== null);
    expect(named.filter((letter) => !PROMISED.includes(letter))).toEqual([]);
  });
});

/** What ends a request with an answer. A request taken back, or put aside as spam, was not answered. */
const CLOSING = ACTIONS.filter((action) => WORKFLOW[action].to === "finished" || WORKFLOW[action].to === "refused").map(
  (action) => WORKFLOW[action].letter,
);

describe("every letter that closes a request has the answer on paper with it", () => {
  test.each([...new Set(CLOSING)].flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const)))(
    "%s, in %s",
    async (kind, locale) => {
      const { enclosures } = await renderLetter(kind ?? "code", samples[kind ?? "code"][locale] as never, locale);
      expect(
        enclosures.map(({ name, type, bytes }) => [name, type, Buffer.from(bytes.subarray(0, 5)).toString("latin1")]),
      ).toEqual([["RD-7K4M-2QXP.pdf", "application/pdf", "%PDF-"]]);
    },
  );
});

test("every message has its task, and every task its message", () => {
  expect(Object.keys(CATALOG).sort()).toEqual(Object.keys(MESSAGES).sort());
  expect(Object.values(CATALOG).filter(({ task }) => typeof task !== "function")).toEqual([]);
});

const PRODUCT = sources("app", "emails", "jobs", "prisma");

/** Where a kind of letter is named: by its code, or by the name its code has in a program. */
function namedIn(kind: string): string[] {
  const camel = kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return filesWith(new RegExp(`["'/]${kind}["']|\\b${camel}\\b`), PRODUCT);
}

/** Where a kind of letter is promised: a row of the workflow, or a row of a letter. */
function promisedIn(kind: string): string[] {
  return filesWith(new RegExp(`\\b(kind|letter): "${kind}"`), PRODUCT);
}

/** Codes of one word, such as `fee`, are words of much else, so that what names them tells nothing. */
const UNMISTAKABLE = PROMISED.filter((kind) => kind.includes("-"));

describe("a kind of letter has three places, and those who promise it", () => {
  test.each(UNMISTAKABLE)("%s", (kind) => {
    const promised = promisedIn(kind);
    expect(promised).not.toEqual([]);
    expect(namedIn(kind).filter((file) => !promised.includes(file))).toEqual([
      expect.stringMatching(/^app\/domain\/tickets\/letters\/content\/[\w-]+\.server\.ts$/),
      "emails/catalog.ts",
      expect.stringMatching(new RegExp(`^emails/letters/[\\w-]+/${kind}\\.tsx$`)),
    ]);
  });

  test("so that a new one, promised once, touches four files", () => {
    expect(UNMISTAKABLE.length).toBeGreaterThan(5);
    expect(namedIn("restriction-ended")).toHaveLength(4);
    expect(namedIn("complaint-decided")).toContain("app/domain/tickets/workflow/workflow.ts");
    expect(namedIn("complaint-decided")).toHaveLength(4);
  });
});
