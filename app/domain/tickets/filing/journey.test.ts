import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersFor, FOR_OTHERS, WHAT } from "#tests/factories/answers";
import { resourceGo } from "../../policies/profiles/resource-go";
import { AGE_BANDS } from "../../policies/profile/ages";
import { RIGHTS } from "../../policies/profile/rights";
import { withWhat, type Answers } from "./answers";
import {
  completeAnswers,
  firstUnanswered,
  nextPage,
  openRight,
  pagesFor,
  QUESTIONS,
  redirectFor,
  STEPS,
  stepsFor,
  type Page,
} from "./journey";
import { isAdmitted, offeredKinds, RIGHTS_OF_RELATIVES, type Offer } from "./requester";

const whole = answersFor("access");
const { minorAge, requesters } = resourceGo;
/** The default policy, which lets every kind of requester ask. */
const ALL: Offer = { minorAge, requesters };
const ALONE: Offer = {
  minorAge,
  requesters: [{ kind: "subject", evidence: [], words: null, help: null, stands: null }],
};

const offer = fc.record({
  minorAge: fc.constantFrom(null, 9, 14, 18, 21),
  requesters: fc.subarray(requesters.slice(1)).map((others) => [requesters[0]!, ...others]),
});
const requester = fc.constantFrom(
  { kind: "subject" } as const,
  { kind: "guardian" } as const,
  { kind: "agent" } as const,
  { kind: "relative" } as const,
  ...Object.values(FOR_OTHERS),
);

/** Answers with some questions still open, some perhaps at odds with others. */
const some: fc.Arbitrary<Answers> = fc.record(
  {
    rights: fc.subarray([...RIGHTS]),
    requester,
    who: fc.constant(whole.who),
    age: fc.constantFrom(...AGE_BANDS),
    guardian: fc.constant("agrees" as const),
    guardianContact: fc.constant("13900007781"),
    whats: fc.subarray(Object.values(WHAT)),
    contact: fc.constant(whole.contact),
  },
  { requiredKeys: [] },
);

describe("the order of questions", () => {
  test("a new person begins with the right", () => {
    expect(firstUnanswered({}, ALL)).toBe("right");
    expect(firstUnanswered({ rights: [] }, ALL)).toBe("right");
  });

  test("each answer leads to the next question, the last to the check", () => {
    const asked = { rights: ["access" as const] };
    expect(nextPage(asked, ALL)).toEqual({ step: "requester" });
    expect(nextPage({ ...asked, requester: { kind: "subject" } }, ALL)).toEqual({ step: "who" });
    expect(nextPage({ ...asked, requester: { kind: "agent" } }, ALL)).toEqual({ step: "behalf" });
    expect(nextPage({ ...asked, requester: FOR_OTHERS.agent }, ALL)).toEqual({ step: "who" });
    expect(nextPage({ ...asked, requester: FOR_OTHERS.agent, who: whole.who }, ALL)).toEqual({ step: "what" });
    expect(nextPage({ ...asked, requester: FOR_OTHERS.agent, who: whole.who, whats: [WHAT.access] }, ALL)).toEqual({
      step: "evidence",
    });
    expect(
      nextPage({ ...asked, requester: FOR_OTHERS.agent, who: whole.who, whats: [WHAT.access], evidence: "seen" }, ALL),
    ).toEqual({ step: "contact" });
    expect(nextPage(whole, ALL)).toEqual({ step: "check" });
  });

  test("of several rights each is asked what exactly, one after the other", () => {
    const visit: Answers = { ...answersFor(["access", "delete", "cancel"]), whats: [] };
    expect(nextPage(visit, ALL)).toEqual({ step: "what", right: "access" });
    expect(nextPage({ ...visit, whats: [WHAT.access, WHAT.cancel] }, ALL)).toEqual({ step: "what", right: "delete" });
    expect(
      pagesFor(visit, ALL)
        .filter(({ step }) => step === "what")
        .map(({ right }) => right),
    ).toEqual(["access", "delete", "cancel"]);
    expect(nextPage(answersFor(["access", "delete", "cancel"]), ALL)).toEqual({ step: "check" });
  });

  test("a policy that knows the subject alone does not ask who asks", () => {
    expect(nextPage({ rights: ["access"] }, ALONE)).toEqual({ step: "who" });
    expect(stepsFor({}, ALONE)).not.toContain("requester");
    expect(completeAnswers({ ...whole, requester: undefined }, ALONE)?.requester).toEqual({ kind: "subject" });
  });

  test("changing one answer leads straight back to the check", () => {
    expect(nextPage({ ...whole, contact: { ...whole.contact, email: "other@person.example" } }, ALL)).toEqual({
      step: "check",
    });
  });

  test("choosing one more right asks what exactly of it, and keeps the rest", () => {
    const changed: Answers = { ...whole, rights: ["access", "delete"] };
    expect(firstUnanswered(changed, ALL)).toBe("what");
    expect(completeAnswers(changed, ALL)).toBeNull();
    expect(completeAnswers({ ...changed, whats: [WHAT.delete, WHAT.access] }, ALL)).toEqual({
      ...whole,
      rights: ["access", "delete"],
      whats: [WHAT.access, WHAT.delete],
    });
  });

  test("what was told of a right taken back is not filed", () => {
    expect(completeAnswers({ ...answersFor(["access", "delete"]), rights: ["delete"] }, ALL)).toEqual(
      answersFor("delete"),
    );
  });

  test("choosing a right that is not open to who asks, asks for whom once more", () => {
    expect(firstUnanswered({ ...whole, requester: FOR_OTHERS.relative, rights: ["access", "withdraw"] }, ALL)).toBe(
      "requester",
    );
  });

  test("a child under 14 who asks alone is asked for a guardian, and nobody else is", () => {
    const child: Answers = { ...whole, age: "under-14" };
    expect(nextPage(child, ALL)).toEqual({ step: "guardian" });
    expect(nextPage({ ...child, guardian: "agrees", guardianContact: "mother@family.example" }, ALL)).toEqual({
      step: "check",
    });
    expect(
      completeAnswers({ ...child, guardian: "agrees", guardianContact: "mother@family.example" }, ALL),
    ).toMatchObject({
      age: "under-14",
      guardian: "agrees",
      guardianContact: "mother@family.example",
    });
    // A guardian goes on from here: what was told before stays, but for what a guardian tells better.
    expect(nextPage({ ...child, requester: { kind: "guardian" } }, ALL)).toEqual({ step: "behalf" });
    expect(completeAnswers({ ...child, requester: FOR_OTHERS.guardian }, ALL)).not.toHaveProperty("age");
    for (const age of ["under-18", "of-age"] as const) {
      expect(nextPage({ ...whole, age }, ALL)).toEqual({ step: "check" });
      expect(
        completeAnswers({ ...whole, age, guardian: "agrees", guardianContact: "mother@family.example" }, ALL),
      ).toEqual({ ...whole, age });
    }
    expect(nextPage({ ...child, requester: FOR_OTHERS.agent }, ALL)).toEqual({ step: "check" });
    expect(nextPage({ ...child, requester: undefined }, ALONE)).toEqual({ step: "guardian" });
  });

  test.each(RIGHTS)("what was typed and not kept is no part of the filed answers (%s)", (right) => {
    const answers = answersFor(right);
    expect(completeAnswers({ ...answers, typed: { who: { account: "half typ" } } }, ALL)).toEqual(answers);
  });
});

describe("a step reached too early", () => {
  test("sends to the first open question", () => {
    expect(redirectFor("check", {}, ALL)).toBe("right");
    expect(redirectFor("contact", { rights: ["access"] }, ALL)).toBe("requester");
    expect(redirectFor("contact", { rights: ["access"] }, ALONE)).toBe("who");
    expect(redirectFor("sent", { ...whole, contact: undefined }, ALL)).toBe("evidence");
    expect(redirectFor("sent", { ...whole, evidence: "seen", contact: undefined }, ALL)).toBe("contact");
  });

  test("a page that is not asked sends on", () => {
    expect(redirectFor("behalf", whole, ALL)).toBe("check");
    expect(redirectFor("behalf", { rights: ["access"] }, ALL)).toBe("requester");
    expect(redirectFor("requester", { rights: ["access"] }, ALONE)).toBe("who");
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
    fc.assert(
      fc.property(
        some,
        offer,
        (answers, under) =>
          (completeAnswers(answers, under) !== null) === (redirectFor("code", answers, under) === null),
      ),
    );
  });
});

/** Somebody who answers whatever page they are led to with something the page would take. */
function answerPage(answers: Answers, { step, right }: Page, under: Offer): Answers {
  const { rights = [] } = answers;
  const kind = answers.requester?.kind ?? "subject";
  if (step === "right")
    return { ...answers, rights: kind === "relative" ? [...RIGHTS_OF_RELATIVES] : ["access", "cancel"] };
  if (step === "requester")
    return {
      ...answers,
      requester: { kind: offeredKinds(under).find((each) => each !== "relative" && each !== kind) ?? "subject" },
    };
  if (step === "behalf" && kind !== "subject")
    return {
      ...answers,
      requester: kind === "guardian" ? { ...FOR_OTHERS.guardian, subjectAge: 1 } : FOR_OTHERS[kind],
    };
  if (step === "who") return { ...answers, who: whole.who };
  if (step === "guardian") return { ...answers, guardian: "agrees", guardianContact: "mother@family.example" };
  if (step === "what")
    return { ...answers, whats: withWhat(answers.whats, WHAT[right ?? openRight(answers) ?? rights[0]!]) };
  if (step === "evidence") return { ...answers, evidence: "seen" };
  if (step === "contact") return { ...answers, contact: whole.contact };
  return answers;
}

test("from any answers, going where one is led ends at the check, within as many pages as there are", () => {
  fc.assert(
    fc.property(some, offer, (begun, under) => {
      let answers = begun;
      const most = QUESTIONS.length + RIGHTS.length;
      for (let walked = 0; walked <= most && nextPage(answers, under).step !== "check"; walked++)
        answers = answerPage(answers, nextPage(answers, under), under);
      return completeAnswers(answers, under) !== null;
    }),
  );
});

test("nobody files what they may not ask for: another kind than the policy's, somebody older than a guardian asks for, a right closed to relatives", () => {
  fc.assert(
    fc.property(some, offer, (answers, under) => {
      const filed = completeAnswers(answers, under);
      return (
        filed === null ||
        (filed.rights.every((right) => isAdmitted(filed.requester, right, under)) &&
          filed.whats.map(({ right }) => right).join() === filed.rights.join())
      );
    }),
  );
});
