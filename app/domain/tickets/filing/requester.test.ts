import { describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { REQUESTER_KINDS } from "../../policies/profile/profile-parts";
import { SHIPPED } from "../../policies/profiles/shipped";
import { resourceGo } from "../../policies/profiles/resource-go";
import { RIGHTS } from "../../policies/profile/rights";
import { asksWhoAsks, behalfSchema, isAdmitted, isWhole, kindSchema, type BehalfKind } from "./requester";

const TODAY = "2026-11-24";

function problems(kind: BehalfKind, told: Record<string, unknown>, offer = resourceGo): string[] {
  const parsed = behalfSchema(kind, offer, TODAY).safeParse({ ...FOR_OTHERS[kind], subjectAge: "9", ...told });
  return parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

describe("somebody who asks for another person tells all of it", () => {
  test.each(["guardian", "agent", "relative"] as const)(
    "%s: a whole answer is kept as it is, nothing at all is told",
    (kind) => {
      expect(behalfSchema(kind, resourceGo, TODAY).parse({ ...FOR_OTHERS[kind], subjectAge: "9" })).toEqual(
        FOR_OTHERS[kind],
      );
      const nothing = Object.keys(FOR_OTHERS[kind])
        .filter((name) => name !== "kind")
        .map((name) => [name, " "]);
      const empty = problems(kind, Object.fromEntries(nothing));
      expect(empty.length).toBeGreaterThanOrEqual(2);
      for (const line of empty) expect(line).toMatch(/: required$/);
      expect(isWhole({ kind })).toBe(false);
    },
  );

  test.each([
    "16",
    "１６",
    "16岁",
    "16 岁",
    "16周岁",
    "１６ 周岁",
    "16 years old",
    "16 Years",
    "16-years-old",
    "16 yrs",
    "16 y/o",
    " 16　岁 ",
  ])("a guardian writes the age as people do: %j", (typed) =>
    expect(problems("guardian", { subjectAge: typed })).toEqual([]),
  );
  test.each(["十六", "16 个月", "十六岁", "-16", "16.5", "1616", "16岁半", "岁", "16 months old"])(
    "and is asked for figures where %j stands",
    (typed) => expect(problems("guardian", { subjectAge: typed })).toEqual(["subjectAge: age"]),
  );

  test("a guardian asks for whoever is under 18, or under a higher age of the policy; in whole years", () => {
    expect(problems("guardian", { subjectAge: "13" })).toEqual([]);
    expect(problems("guardian", { subjectAge: "１３" })).toEqual([]);
    expect(problems("guardian", { subjectAge: "0" })).toEqual([]);
    expect(problems("guardian", { subjectAge: "16" })).toEqual([]);
    expect(problems("guardian", { subjectAge: "18" })).toEqual(["subjectAge: of-age"]);
    for (const minorAge of [9, 14, 16, 18]) {
      expect(problems("guardian", { subjectAge: "17" }, { ...resourceGo, minorAge })).toEqual([]);
      expect(problems("guardian", { subjectAge: "18" }, { ...resourceGo, minorAge })).toEqual(["subjectAge: of-age"]);
    }
    expect(problems("guardian", { subjectAge: "20" }, { ...resourceGo, minorAge: 21 })).toEqual([]);
    expect(problems("guardian", { subjectAge: "21" }, { ...resourceGo, minorAge: 21 })).toEqual(["subjectAge: of-age"]);
    for (const typed of ["-1", "9.5", "nine", "131", "1e1"])
      expect(problems("guardian", { subjectAge: typed })).toEqual(["subjectAge: age"]);
    expect(problems("guardian", { subjectAge: "19" }, { ...resourceGo, minorAge: null })).toEqual([]);
  });

  test("an authority may name no end, but not one that has passed", () => {
    expect(problems("agent", { authorityUntil: "" })).toEqual([]);
    expect(problems("agent", { authorityUntil: "2026-11-24" })).toEqual([]);
    expect(problems("agent", { authorityUntil: "2026-11-23" })).toEqual(["authorityUntil: in-past"]);
    expect(problems("agent", { authorityUntil: "soon" })).toEqual(["authorityUntil: date"]);
    expect(
      behalfSchema("agent", resourceGo, TODAY).parse({ ...FOR_OTHERS.agent, authorityUntil: "2027年3月31日" }),
    ).toEqual(FOR_OTHERS.agent);
  });

  test("nobody died tomorrow", () => {
    expect(problems("relative", { diedOn: "2026-11-24" })).toEqual([]);
    expect(problems("relative", { diedOn: "2026-11-25" })).toEqual(["diedOn: in-future"]);
    expect(problems("relative", { diedOn: "2026-02-30" })).toEqual(["diedOn: date"]);
  });
});

describe("who may ask for what", () => {
  test("a near relative of someone deceased: access, copy, correct, delete, and cancelling the account", () => {
    const open = RIGHTS.filter((right) => isAdmitted(FOR_OTHERS.relative, right, resourceGo));
    expect(open).toEqual(["access", "copy", "correct", "delete", "cancel"]);
    expect(kindSchema(resourceGo, ["copy", "withdraw"]).safeParse({ kind: "relative" }).error?.issues[0]?.message).toBe(
      "not-for-relatives",
    );
    expect(kindSchema(resourceGo, ["access", "copy"]).parse({ kind: "relative" })).toEqual({ kind: "relative" });
  });

  test("only kinds the policy offers", () => {
    const alone = { ...resourceGo, requesters: resourceGo.requesters.slice(0, 1) };
    for (const kind of REQUESTER_KINDS)
      expect(kindSchema(alone, ["access"]).safeParse({ kind }).success).toBe(kind === "subject");
    for (const kind of ["", "staff", "__proto__", undefined])
      expect(kindSchema(resourceGo, ["access"]).safeParse({ kind }).success).toBe(false);
    expect(asksWhoAsks(alone)).toBe(false);
    expect(isAdmitted(FOR_OTHERS.agent, "access", alone)).toBe(false);
  });

  test("every policy that ships and lets somebody ask for another says what it will want to see", () => {
    for (const { id, requesters } of SHIPPED) {
      for (const { kind, evidence } of requesters)
        if (kind !== "subject") expect([id, kind, evidence.length > 0]).toEqual([id, kind, true]);
    }
  });
});
