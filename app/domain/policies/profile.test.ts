import { describe, expect, test } from "vitest";
import { calendarFor } from "../clock/calendar";
import { parseCivilDate } from "../clock/civil-date";
import { dueOn } from "../clock/due";
import { civilDateIn } from "../clock/zone";
import { GROUND_IDS, isGroundId } from "./grounds";
import { profileSchema } from "./profile";
import { DEFAULT_POLICY, SHIPPED } from "./profiles/shipped";
import { RIGHTS } from "./rights";

test("the default policy is one that ships", () => expect(SHIPPED.map(({ id }) => id)).toContain(DEFAULT_POLICY));
test("no two that ship share an id", () => expect(new Set(SHIPPED.map(({ id }) => id)).size).toBe(SHIPPED.length));

describe.each(SHIPPED.map((profile) => [profile.id, profile] as const))("the policy %s", (_, profile) => {
  const promises = Object.entries(profile.rights);

  test("is a profile, and says the same once parsed", () => expect(profileSchema.parse(profile)).toEqual(profile));
  test("offers at least one right, and only rights there are", () => {
    expect(promises.length).toBeGreaterThan(0);
    expect(promises.map(([right]) => right).filter((right) => !(RIGHTS as readonly string[]).includes(right))).toEqual([]);
  });
  test("refuses only on grounds there are, none named twice, and always knows what to do without proof of identity", () => {
    for (const [right, { refusalGrounds }] of promises) {
      expect([right, refusalGrounds.filter((ground) => !isGroundId(ground))]).toEqual([right, []]);
      expect([right, new Set(refusalGrounds).size]).toEqual([right, refusalGrounds.length]);
      expect([right, refusalGrounds.includes("identity-not-proven")]).toEqual([right, true]);
    }
  });
  test("has grounds for a deletion and consequences for a cancellation where it offers them", () => {
    expect(profile.deletionGrounds.length).toBeGreaterThan(0);
    if (profile.rights.cancel) expect(profile.consequences.length).toBeGreaterThan(0);
    if (profile.rights.withdraw) expect(profile.consents.length).toBeGreaterThan(0);
  });
  test("names nothing twice", () => {
    for (const choices of [profile.deletionGrounds, profile.consents, profile.consequences]) expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  });
  test("aims to be done before it promised", () => {
    const calendar = calendarFor(profile.calendar);
    for (const [right, { term, target }] of promises) {
      if (!target) continue;
      for (const received of ["2026-01-05", "2026-02-13", "2026-04-30", "2026-09-30"]) {
        expect([right, dueOn(received, target, calendar).dueOn < dueOn(received, term, calendar).dueOn]).toEqual([right, true]);
      }
    }
  });
  test("never takes longer than 30 days from a day whose calendar is known", () => {
    const calendar = calendarFor(profile.calendar);
    for (const [right, { term }] of promises) {
      const due = dueOn("2026-02-13", term, calendar).dueOn;
      expect([right, (Date.parse(due) - Date.parse("2026-02-13")) / 86_400_000 <= 30]).toEqual([right, true]);
    }
  });
  test("was published on a real day, in a real zone", () => {
    expect(parseCivilDate(profile.policyDate)).toBe(profile.policyDate);
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
    ["with a term of no days", { rights: { access: { ...whole?.rights.access, term: { count: 0, unit: "working-day", roll: true } } } }],
    ["without grounds for a deletion", { deletionGrounds: [] }],
    ["with an id that is no slug", { id: "资源" }],
    ["without a court", { remedies: { complain: whole?.remedies.complain } }],
  ])("%s does not parse", (_, change) => expect(profileSchema.safeParse({ ...whole, ...change }).success).toBe(false));

  test("every ground of the product is one the schema knows", () => {
    const all = { ...whole, rights: { access: { ...whole?.rights.access, refusalGrounds: [...GROUND_IDS] } } };
    expect(profileSchema.safeParse(all).success).toBe(true);
  });
});
