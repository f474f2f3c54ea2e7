import { describe, expect, test } from "vitest";
import { calendarFor } from "../../clock/calendar/calendar";
import { parseCivilDate } from "../../clock/dates/civil-date";
import { dueOn } from "../../clock/stopwatch/due";
import { parseTerm } from "../../clock/dates/terms";
import { civilDateIn } from "../../clock/dates/zone";
import { EVENTS } from "../../journal/events";
import { GROUND_IDS } from "./ground-catalogue";
import { groundOf } from "./grounds";
import { profileSchema } from "./profile";
import { slug } from "./profile-parts";
import { resourceGo } from "../profiles/resource-go";
import { DEFAULT_POLICY, SHIPPED } from "../profiles/shipped";
import { RIGHTS } from "./rights";

test("the default policy is one that ships", () => expect(SHIPPED.map(({ id }) => id)).toContain(DEFAULT_POLICY));
test("no two that ship share an id", () => expect(new Set(SHIPPED.map(({ id }) => id)).size).toBe(SHIPPED.length));

describe.each(SHIPPED.map((profile) => [profile.id, profile] as const))("the policy %s", (_, profile) => {
  const promises = Object.entries(profile.rights);

  test("is a profile, and says the same once parsed", () => expect(profileSchema.parse(profile)).toEqual(profile));
  test("offers at least one right, and only rights there are", () => {
    expect(promises.length).toBeGreaterThan(0);
    expect(promises.map(([right]) => right).filter((right) => !(RIGHTS as readonly string[]).includes(right))).toEqual(
      [],
    );
  });
  test("refuses only on grounds there are, none named twice, and always knows what to do without proof of identity", () => {
    for (const [right, { refusalGrounds, identity }] of promises) {
      expect([right, refusalGrounds.filter((ground) => groundOf(profile, ground) === null)]).toEqual([right, []]);
      expect([right, new Set(refusalGrounds).size]).toEqual([right, refusalGrounds.length]);
      // A code to the contact is a proof nobody can fail to give: who has the page has given it.
      if (identity !== "contact-code")
        expect([right, refusalGrounds.includes("identity-not-proven")]).toEqual([right, identity !== "none"]);
    }
  });
  test("has grounds for a deletion and consequences for a cancellation where it offers them", () => {
    expect(profile.deletionGrounds.length).toBeGreaterThan(0);
    if (profile.rights.cancel) expect(profile.consequences.length).toBeGreaterThan(0);
    if (profile.rights.withdraw) expect(profile.consents.length).toBeGreaterThan(0);
  });
  test("names nothing twice", () => {
    const { blockers, thirdPartySignIns, systems } = profile.cancellation;
    const lists = [
      profile.ownGrounds,
      profile.deletionGrounds,
      profile.consents,
      profile.consequences,
      profile.dataCategories,
      profile.recipients,
      blockers,
      thirdPartySignIns,
      systems,
    ];
    for (const choices of lists) expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    expect(new Set(profile.retentionDuties).size).toBe(profile.retentionDuties.length);
    expect(new Set(profile.requesters.map(({ kind }) => kind)).size).toBe(profile.requesters.length);
  });
  test("aims to be done before it promised", () => {
    const calendar = calendarFor(profile.calendar);
    for (const [right, { term, target }] of promises) {
      if (!target) continue;
      for (const received of ["2026-01-05", "2026-02-13", "2026-04-30", "2026-09-30"]) {
        expect([right, dueOn(received, target, calendar).dueOn < dueOn(received, term, calendar).dueOn]).toEqual([
          right,
          true,
        ]);
      }
    }
  });
  test("never takes longer than 30 days from a day whose calendar is known, or than the outer limit it names instead", () => {
    const calendar = calendarFor(profile.calendar);
    for (const [right, { term, outerLimit }] of promises) {
      const limit = dueOn("2026-02-13", outerLimit ?? { count: 30, unit: "calendar-day", roll: false }, calendar).dueOn;
      expect([right, dueOn("2026-02-13", term, calendar).dueOn <= limit]).toEqual([right, true]);
    }
  });
  test("was published on a real day, in a real zone", () => {
    if (profile.policyDate !== null) expect(parseCivilDate(profile.policyDate)).toBe(profile.policyDate);
    expect(civilDateIn(new Date("2026-01-01T00:00:00Z"), profile.zone)).toMatch(/^202[56]-/);
  });
  test("lets no demo stand in for a real number", () => {
    expect(profile.controller.hotline ?? "400-000-0000").toMatch(/000/);
    expect(profile.controller.email ?? "a@b.example").toMatch(/\.example$/);
  });
});

describe("a profile that is not one", () => {
  const [whole] = SHIPPED;
  test.each<[string, object]>([
    ["without words in one language", { name: { "zh-CN": "名称", en: " " } }],
    ["with a right nobody knows", { rights: { forget: whole?.rights.delete } }],
    ["with a ground nobody knows", { rights: { access: { ...whole?.rights.access, refusalGrounds: ["because"] } } }],
    ["without a ground to refuse on", { rights: { access: { ...whole?.rights.access, refusalGrounds: [] } } }],
    [
      "with a term of no days",
      { rights: { access: { ...whole?.rights.access, term: { count: 0, unit: "working-day", roll: true } } } },
    ],
    ["without grounds for a deletion", { deletionGrounds: [] }],
    ["with an id that is no slug", { id: "资源" }],
    ["without a court", { remedies: { complain: whole?.remedies.complain } }],
  ])("%s does not parse", (_, change) => expect(profileSchema.safeParse({ ...whole, ...change }).success).toBe(false));

  /** The default policy's access, changed, and what is said against it. */
  function against(access: object, change: object = {}): string[] {
    const parsed = profileSchema.safeParse({
      ...resourceGo,
      ...change,
      rights: { access: { ...resourceGo.rights.access, ...access } },
    });
    return parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  }
  const OWN = {
    id: "impractical",
    name: { "zh-CN": "不切实际", en: "Impractical" },
    hint: { "zh-CN": "写明", en: "Say" },
    source: null,
    secondPerson: false,
  };

  test("is told what is wrong, and where", () => {
    expect(against({})).toEqual([]);
    expect(against({ term: undefined })).toEqual([expect.stringMatching(/^rights\.access\.term: /)]);
    expect(against({ refusalGrounds: [] })).toEqual([expect.stringMatching(/^rights\.access\.refusalGrounds: /)]);
    expect(against({ refusalGrounds: undefined })).toEqual([
      expect.stringMatching(/^rights\.access\.refusalGrounds: /),
    ]);
    expect(against({ refusalGrounds: ["nothing-found", "impractical"] })).toEqual([
      "rights.access.refusalGrounds: unknown ground impractical",
    ]);
    expect(against({}, { ownGrounds: [{ ...OWN, name: { "zh-CN": "不切实际", en: "" } }] })).toEqual([
      expect.stringMatching(/^ownGrounds\.0\.name\.en: /),
    ]);
    expect(against({}, { ownGrounds: [{ ...OWN, hint: {} }] })).toEqual([
      expect.stringMatching(/^ownGrounds\.0\.hint: /),
    ]);
    expect(against({}, { retentionDuties: ["for-ever"] })).toEqual([expect.stringMatching(/^retentionDuties\.0: /)]);
  });

  test("a ground, a source or a duty of another law than the one it says is refused beside its field; one that says none is read as it was", () => {
    const abroad = { law: "gdpr", retentionDuties: [], ownGrounds: [] };
    const access = (more: object) => ({ rights: { access: { ...whole?.rights.access, ...more } } });
    const refused = (more: object) =>
      profileSchema
        .safeParse({ ...whole, ...abroad, ...access({ refusalGrounds: ["nothing-found"], stands: {} }), ...more })
        .error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect(refused({})).toEqual([]);
    expect(refused(access({ refusalGrounds: ["statutory-secrecy"], stands: {} }))).toEqual([
      "rights.access.refusalGrounds",
    ]);
    const marked = { refusalGrounds: { "nothing-found": "law:《个人信息保护法》第四十五条" } };
    expect(refused(access({ refusalGrounds: ["nothing-found"], stands: marked }))).toEqual([
      "rights.access.refusalGrounds",
    ]);
    expect(refused({ retentionDuties: ["network-logs"] })).toEqual(["retentionDuties"]);
    const text = { "zh-CN": "《个人信息保护法》第四十七条", en: "PIPL 47" };
    const own = { id: "own", name: text, hint: text, secondPerson: false, source: text };
    expect(new Set(refused({ ownGrounds: [own] }))).toEqual(new Set(["ownGrounds.0.source"]));
    expect(refused({ law: null, retentionDuties: ["network-logs"], ownGrounds: [own] })).toEqual([]);
  });

  test("a ground of its own is one it may refuse on", () =>
    expect(against({ refusalGrounds: ["impractical"] }, { ownGrounds: [OWN] })).toEqual([]));

  test("a term or its extension does not outlast the outer limit", () => {
    expect(against({ term: parseTerm("15wd"), outerLimit: parseTerm("30cd") })).toEqual([]);
    expect(against({ term: parseTerm("22wd"), outerLimit: parseTerm("30cd") })).toEqual([
      "rights.access.term: longer than its outer limit",
    ]);
    expect(against({ term: parseTerm("1mo"), extension: parseTerm("2mo"), outerLimit: parseTerm("3mo") })).toEqual([]);
    expect(against({ term: parseTerm("1mo"), extension: parseTerm("3mo"), outerLimit: parseTerm("3mo") })).toEqual([
      "rights.access.extension: with the term longer than the outer limit",
    ]);
    expect(
      against({
        term: parseTerm("45cd-noroll"),
        extension: parseTerm("46cd-noroll"),
        outerLimit: parseTerm("90cd-noroll"),
      }),
    ).toEqual(["rights.access.extension: with the term longer than the outer limit"]);
    expect(against({ term: parseTerm("1mo"), extension: parseTerm("3mo"), outerLimit: null })).toEqual([]);
  });

  test("a time to change one's mind does not outlast the term for cancelling", () => {
    const { cancellation, rights } = resourceGo;
    const said = (term: string, offered: object = rights) =>
      profileSchema
        .safeParse({ ...resourceGo, rights: offered, cancellation: { ...cancellation, coolingOff: parseTerm(term) } })
        .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
    expect(said("7cd-noroll")).toEqual([]);
    expect(said("15wd")).toEqual([]);
    expect(said("16wd")).toEqual(["cancellation.coolingOff: longer than the term for cancelling"]);
    expect(said("1mo")).toEqual(["cancellation.coolingOff: longer than the term for cancelling"]);
    expect(said("1mo", { access: rights.access })).toEqual([]);
  });

  test.each(["3d-party", "-a", "a--b", "A", "a_b", "张", "a".repeat(41)])(
    "an id that the journal has no room for: %s",
    (id) => {
      expect(slug.safeParse(id).success).toBe(false);
      expect(EVENTS.moved.shape.grounds.safeParse([id]).success).toBe(false);
    },
  );
  test.each(["a", "b2b", "unsettled-balance", "a-1"])("an id for both: %s", (id) => {
    expect(slug.safeParse(id).success).toBe(true);
    expect(EVENTS.moved.shape.grounds.safeParse([id]).success).toBe(true);
  });

  test("every ground of the product is one the schema knows", () => {
    const all = { ...whole, rights: { access: { ...whole?.rights.access, refusalGrounds: [...GROUND_IDS] } } };
    expect(profileSchema.safeParse(all).success).toBe(true);
  });
});
