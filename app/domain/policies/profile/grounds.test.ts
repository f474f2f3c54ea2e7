import { describe, expect, test } from "vitest";
import { GROUND_IDS, GROUNDS, groundOf, isGroundId, knownGround, needsSecondPerson, type Ground } from "./grounds";
import { RIGHTS } from "./rights";
import { textSchema } from "../../language";

const EIGHT = GROUND_IDS.slice(0, 8);
/** Of the others, whether somebody asks too often is not for one person alone to say. */
const TOO_OFTEN = "repeated-or-excessive";
const OTHERS = GROUND_IDS.slice(8).filter((id) => id !== TOO_OFTEN);

const words = (said: string) => ({ "zh-CN": said, en: said });
const own = (id: string, secondPerson: boolean): { id: string } & Ground => ({
  id,
  name: words(id),
  hint: words("hint"),
  source: words("the policy"),
  secondPerson,
});
const NONE = { ownGrounds: [] };
const OWN = { ownGrounds: [own("impractical", false), own("too-dangerous", true), own("trade-secret", false)] };

const by = (requesterKind: string, right: string) => ({ requesterKind, right });

describe("the grounds", () => {
  test.each(GROUND_IDS)("%s has a name, a hint and a source, or none, in every language", (id) => {
    const { name, hint, source } = GROUNDS[id];
    for (const text of [name, hint, ...(source ? [source] : [])]) expect(textSchema.safeParse(text).success).toBe(true);
  });
  test("the standard's eight name it as their source", () =>
    expect(EIGHT.filter((id) => GROUNDS[id].source === null)).toEqual([]));
  test("each has a name of its own", () => {
    for (const locale of ["zh-CN", "en"] as const)
      expect(new Set(GROUND_IDS.map((id) => GROUNDS[id].name[locale])).size).toBe(GROUND_IDS.length);
  });
  test("an unknown word is none", () =>
    expect(["", "grounds", "toString", "__proto__"].filter(isGroundId)).toEqual([]));
});

describe("a policy's own grounds", () => {
  test("are known under that policy alone", () => {
    expect(groundOf(OWN, "impractical")).toEqual(OWN.ownGrounds[0]);
    expect(groundOf(NONE, "impractical")).toBeNull();
    expect(groundOf(OWN, "nothing-found")).toEqual(GROUNDS["nothing-found"]);
    for (const word of ["", "toString", "__proto__"]) expect(groundOf(OWN, word)).toBeNull();
  });
  test("come before the catalogue's where both have a name, also in whether they need a second person", () => {
    expect(groundOf(OWN, "trade-secret")?.source).toEqual(words("the policy"));
    expect(needsSecondPerson(OWN, by("subject", "access"), ["trade-secret"])).toBe(false);
  });
  test("say themselves whether they need a second person, except for a deletion", () => {
    expect(RIGHTS.filter((right) => needsSecondPerson(OWN, by("subject", right), ["impractical"]))).toEqual(["delete"]);
    expect(
      RIGHTS.filter((right) => !needsSecondPerson(OWN, by("subject", right), ["nothing-found", "too-dangerous"])),
    ).toEqual([]);
  });
  test("are told by name and source once a decision was made on them; one nobody knows is a bug", () => {
    expect(knownGround(OWN, "impractical")).toEqual({ name: words("impractical"), source: words("the policy") });
    expect(knownGround(NONE, "nothing-found")).toEqual({ name: GROUNDS["nothing-found"].name, source: null });
    expect(() => knownGround(NONE, "impractical")).toThrow("impractical");
  });
});

describe("a second person", () => {
  test("is needed for anything about a minor, whatever the right and the ground", () => {
    expect(RIGHTS.filter((right) => !needsSecondPerson(NONE, by("guardian", right), ["nothing-found"]))).toEqual([]);
  });
  test.each([...EIGHT, TOO_OFTEN] as const)("confirms a refusal because of %s, whatever was asked", (ground) =>
    expect(RIGHTS.filter((right) => !needsSecondPerson(NONE, by("subject", right), [ground]))).toEqual([]),
  );
  test.each(OTHERS)("is not needed for %s, except for a deletion", (ground) =>
    expect(RIGHTS.filter((right) => needsSecondPerson(NONE, by("subject", right), [ground]))).toEqual(["delete"]),
  );
  test("is needed as soon as one of the grounds needs one", () => {
    expect(needsSecondPerson(NONE, by("subject", "access"), ["nothing-found", "trade-secret"])).toBe(true);
    expect(needsSecondPerson(NONE, by("subject", "access"), ["nothing-found", "not-controller"])).toBe(false);
  });
});
