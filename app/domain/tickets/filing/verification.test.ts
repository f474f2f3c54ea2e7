import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { IDENTITY_RUNGS, reaches, type IdentityRung } from "../../policies/profile/rungs";
import { METHOD_RUNGS, VERIFICATION_METHODS } from "../workflow/codes";
import type { RequesterAnswer } from "./requester";
import {
  authorityEnded,
  confirmationsFor,
  rungOf,
  subjectMethods,
  verificationGaps,
  type ToVerify,
  type Verified,
} from "./verification";

const TODAY = "2026-11-24";
const { guardian, agent, relative } = FOR_OTHERS;
const UNASKED = { permission: null, confirmsAgents: false } as const;
const SUBJECT: RequesterAnswer = { kind: "subject" };
const about = (requester: RequesterAnswer, ageBand: string | null = null): ToVerify => ({ requester, ageBand });
const wanted = (requester: RequesterAnswer, ageBand: string | null = null) =>
  confirmationsFor(about(requester, ageBand), TODAY);

function gaps(whom: ToVerify, told: Partial<Verified>, required: IdentityRung = "code-and-facts") {
  return verificationGaps(whom, TODAY, { required, declared: true, ...UNASKED }, { method: "document", ...told });
}

test("nothing beside their own identity is confirmed of somebody who asks for themselves", () => {
  expect(wanted(SUBJECT)).toEqual([]);
  expect(gaps(about(SUBJECT), { confirmed: [], behalf: "" })).toEqual({});
});

test.each([
  ["a guardian", guardian, ["child-identity", "guardianship"]],
  ["an agent", agent, ["authority-covers", "authority-in-force"]],
  ["a relative", relative, ["death", "kinship", "interest"]],
] as const)("of %s each thing is confirmed, and both are identified", (_who, requester, each) => {
  expect(wanted(requester)).toEqual(each);
  const whole = { confirmed: each, behalf: "looked at", subjectMethod: "document" as const };
  expect(gaps(about(requester), whole)).toEqual({});
  for (const left of each) {
    const confirmed = each.filter((other) => other !== left);
    expect(gaps(about(requester), { ...whole, confirmed })).toEqual({ confirmed: "accept-all" });
  }
  expect(gaps(about(requester), { ...whole, behalf: "" })).toEqual({ behalf: "required" });
  expect(gaps(about(requester), { ...whole, subjectMethod: null })).toEqual({ subjectMethod: "choose-one" });
  expect(gaps(about(requester), {})).toEqual({
    confirmed: "accept-all",
    behalf: "required",
    subjectMethod: "choose-one",
  });
});

test("nobody is reached any more through the contact of somebody who has died", () => {
  expect(subjectMethods(relative)).not.toContain("contact-on-file");
  const told = { confirmed: wanted(relative), behalf: "looked at", subjectMethod: "contact-on-file" as const };
  expect(gaps(about(relative), told, "contact-code")).toEqual({ subjectMethod: "choose-one" });
});

describe("for a child under 14 for whom no guardian asks", () => {
  test.each([
    ["themselves", SUBJECT, {}],
    ["an agent", agent, { subjectMethod: "document" }],
  ] as const)("and who asks is %s, a guardian has to agree", (_who, requester, told) => {
    expect(wanted(requester, "under-14")).toContain("guardian-agrees");
    expect(wanted(requester, "under-18")).not.toContain("guardian-agrees");
    const confirmed = wanted(requester, "under-14");
    expect(gaps(about(requester, "under-14"), { ...told, confirmed, behalf: "the mother was called" })).toEqual({});
    expect(gaps(about(requester, "under-14"), { ...told, confirmed: wanted(requester), behalf: "x" })).toEqual({
      confirmed: "accept-all",
    });
  });

  test("a guardian who asks agrees by asking", () =>
    expect(wanted(guardian, "under-14")).toEqual(["child-identity", "guardianship"]));
});

describe("an agent's authority", () => {
  test.each([
    ["names no end", "", null],
    ["ends today: today still counts", TODAY, null],
    ["ended yesterday", "2026-11-23", "2026-11-23"],
  ])("%s", (_name, authorityUntil, ended) => {
    expect(authorityEnded({ ...agent, authorityUntil }, TODAY)).toBe(ended);
  });

  test("that has ended is not confirmed as in force, only as renewed", () => {
    const lapsed = { ...agent, authorityUntil: "2026-11-23" };
    const told = { behalf: "looked at", subjectMethod: "document" as const };
    expect(wanted(lapsed)).toEqual(["authority-covers", "authority-renewed"]);
    expect(gaps(about(lapsed), { ...told, confirmed: ["authority-covers", "authority-in-force"] })).toEqual({
      confirmed: "accept-all",
    });
    expect(gaps(about(lapsed), { ...told, confirmed: ["authority-covers", "authority-renewed"] })).toEqual({});
  });
});

const method = fc.constantFrom(...VERIFICATION_METHODS);
const rung = fc.constantFrom(...IDENTITY_RUNGS);

describe("the rung a right requires", () => {
  test("stops whatever is below it, of either person, and nothing else", () => {
    const requesters = fc.constantFrom(SUBJECT, guardian, agent);
    fc.assert(
      fc.property(requesters, method, method, rung, (requester, own, theirs, required) => {
        const subjectMethod = requester.kind === "subject" ? null : theirs;
        const told = { method: own, subjectMethod, confirmed: wanted(requester), behalf: "looked at" };
        const found = verificationGaps(about(requester), TODAY, { required, declared: true, ...UNASKED }, told);
        const low = (each: typeof own) => !reaches(METHOD_RUNGS[each], required);
        expect(found.method === "rung-too-low").toBe(low(own));
        expect(found.subjectMethod === "rung-too-low").toBe(subjectMethod !== null && low(subjectMethod));
        // What passes here has reached the rung; what has not does not pass.
        expect(reaches(rungOf(told), required)).toBe(Object.keys(found).length === 0);
      }),
    );
  });

  test("is reached by a declaration only once one was signed, whatever else was looked at", () => {
    const told = { subjectMethod: null, confirmed: [], behalf: "" };
    fc.assert(
      fc.property(method, rung, fc.boolean(), (own, required, declared) => {
        const found = verificationGaps(
          about(SUBJECT),
          TODAY,
          { required, declared, ...UNASKED },
          { ...told, method: own },
        );
        const unsigned = METHOD_RUNGS[own] === "declaration" && !declared && reaches("declaration", required);
        expect(found.method === "not-signed").toBe(unsigned);
      }),
    );
    const theirs = { method: "document", subjectMethod: "facts-and-declaration", behalf: "looked at" } as const;
    const proof = { required: "declaration", declared: false, ...UNASKED } as const;
    expect(verificationGaps(about(agent), TODAY, proof, { ...theirs, confirmed: wanted(agent) })).toEqual({
      subjectMethod: "not-signed",
    });
  });

  test("is reached by nothing that is not on record", () => {
    // Where nobody is asked, nothing has to be.
    for (const required of IDENTITY_RUNGS)
      expect([required, reaches(null, required)]).toEqual([required, required === "none"]);
  });
});
