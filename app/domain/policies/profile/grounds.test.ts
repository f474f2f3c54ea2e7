import { MINOR_BANDS } from "./ages";
import { describe, expect, test } from "vitest";
import { GROUND_IDS, GROUNDS, type Ground } from "./ground-catalogue";
import { groundOf, groundsOfRight, groundsUnder, isGroundId, isGroundOf, knownGround, needsSection } from "./grounds";
import { lawsNamed, type LawId } from "./laws";
import { needsSecondPerson } from "./second-person";
import { lawText } from "./sources";
import { RIGHTS } from "./rights";
import { resourceGo } from "../profiles/resource-go";
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
const BARE = { name: words("Shop"), title: words("Shop policy"), law: "pipl", calendar: "CN", rights: {} } as const;
const plain = ({ name, hint, secondPerson }: Omit<Ground, "source">) => ({ name, hint, secondPerson });
const OWN = { ownGrounds: [own("impractical", false), own("too-dangerous", true), own("trade-secret", false)] };

const of = (ageBand: string | null, right: string) => ({ ageBand, right });

describe("the grounds", () => {
  test.each(GROUND_IDS)("%s has a name and a hint in every language, and names only laws it belongs to", (id) => {
    const { name, hint, says } = GROUNDS[id];
    for (const text of [name, hint]) expect(textSchema.safeParse(text).success).toBe(true);
    for (const [law, article] of Object.entries(says)) {
      expect([id, law, isGroundOf(law as LawId, id), lawsNamed(article)]).toEqual([id, law, true, [law]]);
      expect(lawText(article).en).not.toMatch(/\p{Script=Han}/u);
    }
  });
  test("those that only the standard and a policy know must have a section under Chinese law; what a law says too, and what is under another law, need none", () => {
    expect(GROUND_IDS.filter((id) => needsSection(id, "pipl"))).toEqual(
      EIGHT.filter((id) => id !== "statutory-duty" && id !== "vital-interests"),
    );
    for (const law of ["gdpr", "ccpa", "other"] as const)
      expect(GROUND_IDS.filter((id) => needsSection(id, law))).toEqual([]);
  });
  test("some can be named under every law, some under Chinese law alone; any while nobody has said which law it is", () => {
    expect(groundsUnder(null)).toEqual(GROUND_IDS);
    expect(groundsUnder("pipl")).toEqual(GROUND_IDS);
    for (const law of ["gdpr", "ccpa", "other"] as const) {
      expect(groundsUnder(law)).toEqual(expect.arrayContaining(["identity-not-proven", "nothing-found"]));
      for (const id of ["national-security", "statutory-secrecy", "trade-secret"] as const)
        expect(groundsUnder(law)).not.toContain(id);
    }
  });
  test("each has a name of its own", () => {
    for (const locale of ["zh-CN", "en"] as const)
      expect(new Set(GROUND_IDS.map((id) => GROUNDS[id].name[locale])).size).toBe(GROUND_IDS.length);
  });
  test("an unknown word is none", () =>
    expect(["", "grounds", "toString", "__proto__"].filter(isGroundId)).toEqual([]));
});

describe("a policy's own grounds", () => {
  test("are known under that policy alone", () => {
    expect(groundOf(OWN, "impractical")).toEqual(plain(own("impractical", false)));
    expect(groundOf(NONE, "impractical")).toBeNull();
    expect(groundOf(OWN, "nothing-found")).toEqual(plain(GROUNDS["nothing-found"]));
    for (const word of ["", "toString", "__proto__"]) expect(groundOf(OWN, word)).toBeNull();
  });
  test("come before the catalogue's where both have a name, also in whether they need a second person", () => {
    expect(knownGround({ ...BARE, ...OWN }, "access", "trade-secret").source).toEqual(words("the policy"));
    expect(needsSecondPerson(OWN, of(null, "access"), ["trade-secret"])).toBe(false);
  });
  test("say themselves whether they need a second person, except for a deletion", () => {
    expect(RIGHTS.filter((right) => needsSecondPerson(OWN, of(null, right), ["impractical"]))).toEqual(["delete"]);
    expect(
      RIGHTS.filter((right) => !needsSecondPerson(OWN, of(null, right), ["nothing-found", "too-dangerous"])),
    ).toEqual([]);
  });
  test("are told by name and source once a decision was made on them; one nobody knows is a bug", () => {
    const known = (policy: typeof OWN | typeof NONE, id: string) => knownGround({ ...BARE, ...policy }, "access", id);
    expect(known(OWN, "impractical")).toEqual({ name: words("impractical"), source: words("the policy") });
    expect(known(NONE, "nothing-found")).toEqual({ name: GROUNDS["nothing-found"].name, source: null });
    expect(() => known(NONE, "impractical")).toThrow("impractical");
  });
});

describe("the source of a ground", () => {
  const marks = {
    "trade-secret": "§五8（8）",
    "statutory-secrecy": "law:《个人信息保护法》第四十五条",
    "bad-faith": "own",
    "statutory-duty": "§五8（1）",
  };
  const policy = { ...BARE, ownGrounds: [], rights: { delete: { stands: { refusalGrounds: marks } } } };
  const sources = (right: string) =>
    groundsOfRight(policy, right, [...Object.keys(marks), "criminal-proceedings", "vital-interests"]).map(
      ({ source }) => source?.en ?? null,
    );

  test("is where the policy says it stands for the right: its own section, with the law that says the same; a law; or nowhere but with the operator", () =>
    expect(sources("delete").slice(0, 4)).toEqual([
      "“Shop policy”, section 5.8 (8)",
      "Personal Information Protection Law, Art. 45",
      null,
      "“Shop policy”, section 5.8 (1); Personal Information Protection Law, Art. 13(1)(3)",
    ]));
  test("is the law's where nobody has said, as in every version older than the marks; never a recommended standard's", () => {
    expect(sources("delete").slice(4)).toEqual([null, "Personal Information Protection Law, Art. 13(1)(4)"]);
    expect(sources("cancel")[0]).toBeNull();
  });
  test("is never of another law than the policy's: nothing is added to what its own marks say", () => {
    for (const law of ["gdpr", "ccpa", "other"] as const)
      for (const id of GROUND_IDS) {
        expect([id, knownGround({ ...policy, law }, "cancel", id).source]).toEqual([id, null]);
      }
    const abroad = { ...policy, law: "gdpr" } as const;
    expect(knownGround(abroad, "delete", "statutory-duty").source?.en).toBe("“Shop policy”, section 5.8 (1)");
  });
  test("of a version older than the question is of Chinese law where its calendar is China's, else of none", () => {
    const older = { ...policy, law: null };
    expect(knownGround(older, "cancel", "statutory-duty").source?.en).toContain("Art. 13");
    expect(knownGround({ ...older, calendar: "weekends" }, "cancel", "statutory-duty").source).toBeNull();
  });
  test("names a section of its own policy or a law for every ground of 资源GO, and no standard", () => {
    for (const [right, { refusalGrounds }] of Object.entries(resourceGo.rights))
      for (const { id, source } of groundsOfRight(resourceGo, right, refusalGrounds))
        expect([right, id, source?.["zh-CN"] ?? "《"]).toEqual([right, id, expect.stringMatching(/^《(?!.*35273)/)]);
  });
});

describe("a second person", () => {
  test.each(MINOR_BANDS)("is needed for anything about a minor (%s), whatever the right and the ground", (band) => {
    expect(RIGHTS.filter((right) => !needsSecondPerson(NONE, of(band, right), ["nothing-found"]))).toEqual([]);
  });
  test.each([...EIGHT, TOO_OFTEN] as const)("confirms a refusal because of %s, whatever was asked", (ground) =>
    expect(RIGHTS.filter((right) => !needsSecondPerson(NONE, of(null, right), [ground]))).toEqual([]),
  );
  test.each(OTHERS)("is not needed for %s, except for a deletion", (ground) =>
    expect(RIGHTS.filter((right) => needsSecondPerson(NONE, of(null, right), [ground]))).toEqual(["delete"]),
  );
  test("is needed as soon as one of the grounds needs one", () => {
    expect(needsSecondPerson(NONE, of(null, "access"), ["nothing-found", "trade-secret"])).toBe(true);
    expect(needsSecondPerson(NONE, of(null, "access"), ["nothing-found", "not-controller"])).toBe(false);
  });
});
