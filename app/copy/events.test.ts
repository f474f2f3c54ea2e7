import { describe, expect, test } from "vitest";
import { LOCALES } from "#app/domain/language";
import { ACTIONS, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { deskCopy } from "./desk";
import { sharedCopy } from "./shared";

/** What the clock does has no button. */
const PRESSED = ACTIONS.filter((action) => WORKFLOW[action].by !== "system");

/** The verbs buttons begin with. `Put` and `Cooling` are the same when it is done. */
const COMMANDS = new Set(
  Object.values(sharedCopy("en").actions)
    .map((words) => words.split(" ")[0]!)
    .filter((verb) => !/^(Put|Cooling)/.test(verb)),
);
const first = (words: string): string => words.split(" ")[0]!;

describe("what happened is told as done, never in the words of the button that does it:", () => {
  test.each(LOCALES.flatMap((locale) => PRESSED.map((action) => [locale, action] as const)))(
    "in %s, %s",
    (locale, action) => {
      const { queue, journal } = deskCopy(locale);
      const button = sharedCopy(locale).actions[action];
      expect(queue.events[action]).not.toBe(button);
      expect(journal.moved[action]("X")).not.toBe(button);
    },
  );

  test.each(Object.entries(deskCopy("en").queue.events))("in English the queue's %s is no command", (_code, words) => {
    expect(COMMANDS).not.toContain(first(words));
  });

  test("in English nor is what a decision is called", () => {
    const { decisions } = deskCopy("en").ticket;
    const called: Partial<Record<string, unknown>> = decisions;
    for (const action of PRESSED) {
      const words = called[action];
      if (typeof words !== "string") continue;
      expect(COMMANDS).not.toContain(first(words));
      expect(words).not.toBe(sharedCopy("en").actions[action]);
    }
  });
});
