import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersFor, WHAT } from "#tests/factories/answers";
import { RIGHTS } from "../policies/rights";
import type { Answers } from "./answers";
import { completeAnswers, firstUnanswered, nextStep, QUESTIONS, redirectFor, STEPS } from "./journey";

const whole = answersFor("access");

/** Answers with some questions still open. */
const some = fc.record({ right: fc.constant(whole.right), who: fc.constant(whole.who), what: fc.constant(whole.what), contact: fc.constant(whole.contact) }, { requiredKeys: [] });

describe("the order of questions", () => {
  test("a new person begins with the right", () => expect(firstUnanswered({})).toBe("right"));
  test("each answer leads to the next question, the last to the check", () => {
    expect(nextStep({ right: "access" })).toBe("who");
    expect(nextStep({ right: "access", who: whole.who })).toBe("what");
    expect(nextStep({ right: "access", who: whole.who, what: WHAT.access })).toBe("contact");
    expect(nextStep(whole)).toBe("check");
  });

  test("changing one answer leads straight back to the check", () => {
    expect(nextStep({ ...whole, contact: { ...whole.contact, email: "other@person.example" } })).toBe("check");
  });

  test("choosing another right asks what exactly once more, and keeps the rest", () => {
    const changed: Answers = { ...whole, right: "delete" };
    expect(firstUnanswered(changed)).toBe("what");
    expect(completeAnswers(changed)).toBeNull();
    expect(completeAnswers({ ...changed, what: WHAT.delete })).toEqual({ ...whole, right: "delete", what: WHAT.delete });
  });

  test.each(RIGHTS)("what was typed and not kept is no part of the filed answers (%s)", (right) => {
    const answers = answersFor(right);
    expect(completeAnswers({ ...answers, typed: { who: { account: "half typ" } } })).toEqual(answers);
  });
});

describe("a step reached too early", () => {
  test("sends to the first open question", () => {
    expect(redirectFor("check", {})).toBe("right");
    expect(redirectFor("contact", { right: "access" })).toBe("who");
    expect(redirectFor("sent", { ...whole, contact: undefined })).toBe("contact");
  });

  test("never redirects in a circle, and never to a step that would redirect again", () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...STEPS), (answers, step) => {
        const target = redirectFor(step, answers);
        return target === null || (target !== step && redirectFor(target, answers) === null);
      }),
    );
  });

  test("every answered question can be looked at again", () => {
    fc.assert(
      fc.property(some, (answers) => {
        const open = firstUnanswered(answers);
        const reachable = QUESTIONS.slice(0, open ? QUESTIONS.indexOf(open) + 1 : undefined);
        return reachable.every((question) => redirectFor(question, answers) === null);
      }),
    );
  });

  test("only complete answers pass the check", () => {
    fc.assert(fc.property(some, (answers) => (completeAnswers(answers) !== null) === (redirectFor("code", answers) === null)));
  });
});
