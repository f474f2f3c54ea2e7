import { describe, expect, test } from "vitest";
import type { LetterKind } from "#app/domain/outbox/letters";
import { MESSAGES } from "#app/domain/outbox/messages";
import { LOCALES } from "#app/domain/language";
import { ACTIONS, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { letters } from "#emails/catalog";
import { renderLetter } from "#emails/render";
import { samples } from "#emails/samples";
import { CATALOG } from "#jobs/keeping/catalog";

/** Every kind of letter the domain promises; one it does not know, or leaves out, does not compile. */
const PROMISED = Object.keys({
  receipt: 1,
  question: 1,
  evidence: 1,
  blocked: 1,
  extended: 1,
  approved: 1,
  refused: 1,
  finished: 1,
  fee: 1,
  withdrawn: 1,
  reopened: 1,
  digest: 1,
  "complaint-decided": 1,
  "restriction-ended": 1,
  "recipient-request": 1,
  "staff-task": 1,
  "staff-notice": 1,
  "staff-cooled": 1,
  "staff-access-asked": 1,
  "staff-access-decided": 1,
  "staff-due-moved": 1,
} satisfies Record<LetterKind, 1>) as LetterKind[];

describe("every letter the domain promises is written", () => {
  test.each(PROMISED.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const)))(
    "%s, in %s",
    async (kind, locale) => {
      const { subject, html, text } = await renderLetter(kind, samples[kind][locale] as never, locale);
      expect([subject, html, text].map((part) => part.trim().length > 0)).toEqual([true, true, true]);
    },
  );

  test("and none is written that nobody promises, but the code", () => {
    expect(
      Object.keys(letters)
        .filter((kind) => kind !== "code")
        .sort(),
    ).toEqual([...PROMISED].sort());
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
