import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersFor, FOR_OTHERS, WHAT } from "#tests/factories/answers";
import { resourceGo } from "../policies/profiles/resource-go";
import { RIGHTS } from "../policies/rights";
import type { Answers } from "./answers";
import { completeAnswers, firstUnanswered, nextStep, QUESTIONS, redirectFor, STEPS, stepsFor } from "./journey";
import { isAdmitted, type Offer } from "./requester";

const whole = answersFor("access");
const { minorAge, requesters } = resourceGo;
/** The default policy, which lets every kind of requester ask. */
const ALL: Offer = { minorAge, requesters };
const ALONE: Offer = { minorAge, requesters: [{ kind: "subject", evidence: [] }] };

const offer = fc.record({ minorAge: fc.constantFrom(null, 9, 14, 18), requesters: fc.subarray(requesters.slice(1)).map((others) => [requesters[0]!, ...others]) });
const requester = fc.constantFrom({ kind: "subject" } as const, { kind: "guardian" } as const, { kind: "agent" } as const, { kind: "relative" } as const, ...Object.values(FOR_OTHERS));

/** Answers with some questions still open, some perhaps at odds with others. */
const some: fc.Arbitrary<Answers> = fc.record(
  { right: fc.constantFrom(...RIGHTS), requester, who: fc.constant(whole.who), what: fc.constantFrom(...Object.values(WHAT)), contact: fc.constant(whole.contact) },
  { requiredKeys: [] },
);

describe("the order of questions", () => {
  test("a new person begins with the right", () => expect(firstUnanswered({}, ALL)).toBe("right"));

  test("each answer leads to the next question, the last to the check", () => {
    expect(nextStep({ right: "access" }, ALL)).toBe("requester");
    expect(nextStep({ right: "access", requester: { kind: "subject" } }, ALL)).toBe("who");
    expect(nextStep({ right: "access", requester: { kind: "agent" } }, ALL)).toBe("behalf");
    expect(nextStep({ right: "access", requester: FOR_OTHERS.agent }, ALL)).toBe("who");
    expect(nextStep({ right: "access", requester: FOR_OTHERS.agent, who: whole.who }, ALL)).toBe("what");
    expect(nextStep({ right: "access", requester: FOR_OTHERS.agent, who: whole.who, what: WHAT.access }, ALL)).toBe("contact");
    expect(nextStep(whole, ALL)).toBe("check");
  });

  test("a policy that knows the subject alone does not ask who asks", () => {
    expect(nextStep({ right: "access" }, ALONE)).toBe("who");
    expect(stepsFor({}, ALONE)).not.toContain("requester");
    expect(completeAnswers({ ...whole, requester: undefined }, ALONE)?.requester).toEqual({ kind: "subject" });
  });

  test("changing one answer leads straight back to the check", () => {
    expect(nextStep({ ...whole, contact: { ...whole.contact, email: "other@person.example" } }, ALL)).toBe("check");
  });

  test("choosing another right asks what exactly once more, and keeps the rest", () => {
    const changed: Answers = { ...whole, right: "delete" };
    expect(firstUnanswered(changed, ALL)).toBe("what");
    expect(completeAnswers(changed, ALL)).toBeNull();
    expect(completeAnswers({ ...changed, what: WHAT.delete }, ALL)).toEqual({ ...whole, right: "delete", what: WHAT.delete });
  });

  test("choosing a right that is not open to who asks, asks for whom once more", () => {
    expect(firstUnanswered({ ...whole, requester: FOR_OTHERS.relative, right: "cancel" }, ALL)).toBe("requester");
  });

  test.each(RIGHTS)("what was typed and not kept is no part of the filed answers (%s)", (right) => {
    const answers = answersFor(right);
    expect(completeAnswers({ ...answers, typed: { who: { account: "half typ" } } }, ALL)).toEqual(answers);
  });
});

describe("a step reached too early", () => {
  test("sends to the first open question", () => {
    expect(redirectFor("check", {}, ALL)).toBe("right");
    expect(redirectFor("contact", { right: "access" }, ALL)).toBe("requester");
    expect(redirectFor("contact", { right: "access" }, ALONE)).toBe("who");
    expect(redirectFor("sent", { ...whole, contact: undefined }, ALL)).toBe("contact");
  });

  test("a page that is not asked sends on", () => {
    expect(redirectFor("behalf", whole, ALL)).toBe("check");
    expect(redirectFor("behalf", { right: "access" }, ALL)).toBe("requester");
    expect(redirectFor("requester", { right: "access" }, ALONE)).toBe("who");
  });

  test("never redirects in a circle, and never to a step that would redirect again", () => {
    fc.assert(
      fc.property(some, offer, fc.constantFrom(...STEPS), (answers, under, step) => {
        const target = redirectFor(step, answers, under);
        return target === null || (target !== step && redirectFor(target, answers, under) === null);
      }),
    );
  });

  test("every answered question can be looked at again", () => {
    fc.assert(
      fc.property(some, offer, (answers, under) => {
        const open = firstUnanswered(answers, under);
        const asked = QUESTIONS.filter((question) => stepsFor(answers, under).includes(question));
        const reachable = asked.slice(0, open ? asked.indexOf(open) + 1 : undefined);
        return reachable.every((question) => redirectFor(question, answers, under) === null);
      }),
    );
  });

  test("only complete answers pass the check", () => {
    fc.assert(fc.property(some, offer, (answers, under) => (completeAnswers(answers, under) !== null) === (redirectFor("code", answers, under) === null)));
  });
});

test("nobody files what they may not ask for: another kind than the policy's, an older child, a right closed to relatives", () => {
  fc.assert(
    fc.property(some, offer, (answers, under) => {
      const filed = completeAnswers(answers, under);
      return filed === null || isAdmitted(filed.requester, filed.right, under);
    }),
  );
});
