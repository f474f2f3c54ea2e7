import { describe, expect, test } from "vitest";
import { blankProfile, blankPromise } from "./blank";
import { check, wholeProfile } from "./check";
import { SECTION_IDS, sectionOfPath } from "./fields";
import type { LooseObject } from "./loose";
import { profileSchema } from "../profile/profile";
import { resourceGo } from "../profiles/resource-go";
import { SHIPPED } from "../profiles/shipped";

const BASE = resourceGo as unknown as LooseObject;
const DAYS = (count: unknown, unit = "working-day") => ({ count, unit, roll: false });
const access = (resourceGo.rights.access ?? {}) as unknown as LooseObject;

/** The default profile with one thing changed, named by its path. */
function withChange(path: string, value: unknown): LooseObject {
  const copy = structuredClone(BASE);
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop()!;
  const holder = steps.reduce<LooseObject>((inside, step) => inside[step] as LooseObject, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value as LooseObject;
  return copy;
}

function musts(profile: LooseObject): string[] {
  return check(profile)
    .filter(({ severity }) => severity === "must")
    .map(({ path, code, detail }) => `${path} ${code}${detail ? ` ${detail}` : ""}`);
}

describe("what ships", () => {
  test.each(SHIPPED.map((profile) => [profile.id, profile] as const))("%s passes", (_, profile) => {
    expect(musts(profile as unknown as LooseObject)).toEqual([]);
    expect(wholeProfile(profile as unknown as LooseObject)).toEqual(profile);
  });
});

const choice = (more: LooseObject = {}): LooseObject => ({ id: "one", text: { "zh-CN": "一", en: "One" }, ...more });
const clue = (more: LooseObject = {}): LooseObject => ({
  id: "one",
  name: { "zh-CN": "提单号", en: "Bill of lading" },
  help: null,
  kind: "bill-of-lading",
  holder: "anyone",
  required: false,
  ...more,
});
const own = (more: LooseObject = {}): LooseObject => ({
  id: "own",
  name: { "zh-CN": "自有", en: "Own" },
  hint: { "zh-CN": "写明", en: "Say" },
  source: null,
  secondPerson: false,
  ...more,
});

/** What is changed, to what, and the first thing the check must say about it. */
const BAD: [path: string, value: unknown, said: string][] = [
  ["name", { "zh-CN": "名", en: "" }, "name missing-en"],
  ["name", { "zh-CN": " ", en: "Name" }, "name missing-zh-CN"],
  ["name", { "zh-CN": "", en: "" }, "name missing"],
  ["name", undefined, "name missing"],
  ["controller", undefined, "controller.name missing"],
  ["controller.email", "nobody", "controller.email email"],
  ["policyDate", "2026-02-30", "policyDate date"],
  ["policyDate", "", "policyDate missing"],
  ["policyUrl", "javascript:alert(1)", "policyUrl url"],
  ["zone", "Asia/Nowhere", "zone zone"],
  ["calendar", "moon", "calendar choice"],
  ["endOfServiceNoticeDays", "soon", "endOfServiceNoticeDays number"],
  ["endOfServiceNoticeDays", 0, "endOfServiceNoticeDays number-least 1"],
  ["languages", [], "languages too-few"],
  ["languages", ["fr"], "languages choice"],
  ["clues", [], "clues too-few"],
  ["clues", undefined, "clues too-few"],
  ["clues", [clue(), clue()], "clues[1].id twice one"],
  ["clues", [clue({ name: { "zh-CN": "提单号", en: "" } })], "clues[0].name missing-en"],
  ["clues", [clue({ help: { "zh-CN": "", en: "Look at it" } })], "clues[0].help missing-zh-CN"],
  ["clues", [clue({ id: "Bill Number" })], "clues[0].id id"],
  ["clues", [clue({ kind: "passport" })], "clues[0].kind choice"],
  ["clues", [clue({ kind: "" })], "clues[0].kind missing"],
  ["clues", [clue({ holder: "driver" })], "clues[0].holder choice"],
  ["clues", [clue({ required: "yes" })], "clues[0].required choice"],
  ["clues", Array.from({ length: 41 }, (_, at) => clue({ id: `n${at}` })), "clues too-many 40"],
  ["minorAge", 1.5, "minorAge number"],
  ["minorAge", 400, "minorAge number-most 120"],
  ["rights", {}, "rights no-rights"],
  ["rights.access.term", null, "rights.access.term right-without-term"],
  ["rights.access.term", DAYS(null), "rights.access.term right-without-term"],
  ["rights.access.term", DAYS("x"), "rights.access.term number"],
  ["rights.access.term", DAYS(400), "rights.access.term number-most 366"],
  ["rights.access.term", DAYS(5, "week"), "rights.access.term choice"],
  ["rights.access", { ...access, outerLimit: DAYS(10) }, "rights.access.term term-over-limit"],
  [
    "rights.access",
    { ...access, extension: DAYS(10), outerLimit: DAYS(20) },
    "rights.access.extension extension-over-limit",
  ],
  ["rights.access.target", DAYS(20), "rights.access.target target-over-term"],
  ["rights.access.refusalGrounds", [], "rights.access.refusalGrounds right-without-grounds"],
  ["rights.access.refusalGrounds", ["no-such"], "rights.access.refusalGrounds ground-unknown no-such"],
  [
    "rights.access.refusalGrounds",
    ["identity-not-proven", "harms-objectivity"],
    "rights.access.refusalGrounds ground-unfit harms-objectivity",
  ],
  [
    "rights.access.refusalGrounds",
    ["identity-not-proven", "identity-not-proven"],
    "rights.access.refusalGrounds twice identity-not-proven",
  ],
  ["rights.access.identity", "passport", "rights.access.identity choice"],
  ["rights.access.evidence", [{ "zh-CN": "证明", en: "" }], "rights.access.evidence[0] missing-en"],
  ["rights.access.selfService", { "zh-CN": "自助", en: "" }, "rights.access.selfService missing-en"],
  ["ownGrounds", [own({ name: { "zh-CN": "自有", en: "" } })], "ownGrounds[0].name missing-en"],
  ["ownGrounds", [own({ id: "Own Ground" })], "ownGrounds[0].id id"],
  ["deletionGrounds", [], "deletionGrounds deletion-without-grounds"],
  ["deletionGrounds", [choice(), choice()], "deletionGrounds[1].id twice one"],
  ["deletionGrounds", [choice({ text: { "zh-CN": "一" } })], "deletionGrounds[0].text missing-en"],
  ["retentionDuties", ["for-ever"], "retentionDuties choice"],
  ["retentionDuties", ["anti-money-laundering"], "retentionDuties duty-not-binding anti-money-laundering"],
  ["capacities", ["network-operator"], "retentionDuties duty-not-binding e-commerce"],
  ["capacities", ["bank"], "capacities choice"],
  ["law", "moon", "law choice"],
  ["law", null, "law missing"],
  ["law", "gdpr", "retentionDuties duty-of-another-law e-commerce"],
  ["law", "gdpr", "rights.delete.refusalGrounds ground-of-another-law national-security"],
  ["law", "ccpa", "rights.access.refusalGrounds mark-of-another-law 《个人信息保护法》第四十五条"],
  ["law", "other", "remedies.complain[0] mark-of-another-law 《个人信息保护法》第六十五条"],
  [
    "ownGrounds",
    [own({ source: { "zh-CN": "欧盟《通用数据保护条例》第 12 条", en: "GDPR, Art. 12" } })],
    "ownGrounds[0].source source-of-another-law 欧盟《通用数据保护条例》第 12 条",
  ],
  [
    "ownGrounds",
    [own({ source: { "zh-CN": "GB/T 35273-2020 第 8.7 条", en: "GB/T 35273-2020, 8.7" } })],
    "ownGrounds[0].source standard-alone",
  ],
  [
    "rights.delete.stands.refusalGrounds.trade-secret",
    "law:GB/T 35273-2020 8.7",
    "rights.delete.refusalGrounds standard-alone",
  ],
  [
    "rights.delete.stands.refusalGrounds.trade-secret",
    "own",
    "rights.delete.refusalGrounds ground-without-section trade-secret",
  ],
  [
    "rights.delete.stands.refusalGrounds.trade-secret",
    "law:GDPR 15(4)",
    "rights.delete.refusalGrounds mark-of-another-law GDPR 15(4)",
  ],
  [
    "rights.access.refusalGrounds",
    ["identity-not-proven", "effect-not-significant"],
    "rights.access.refusalGrounds ground-unfit effect-not-significant",
  ],
  ["consents", [], "consents withdrawal-without-consents"],
  ["consents", [choice()], "consents[0].stops missing"],
  ["consequences", [], "consequences cancellation-without-consequences"],
  ["cancellation.blockers", [choice()], "cancellation.blockers[0].remedy blocker-without-remedy"],
  ["cancellation.coolingOff", DAYS(0), "cancellation.coolingOff number-least 1"],
  ["copyFormats", [], "copyFormats too-few"],
  ["copyFormats", ["paper"], "copyFormats choice"],
  ["requesters", [], "requesters no-subject"],
  [
    "requesters",
    [
      { kind: "subject", evidence: [] },
      { kind: "agent", evidence: [] },
    ],
    "requesters[1].evidence requester-without-evidence agent",
  ],
  [
    "requesters",
    [
      { kind: "subject", evidence: [] },
      { kind: "neighbour", evidence: [] },
    ],
    "requesters[1].kind choice",
  ],
  [
    "feeRule",
    { freeRequests: -1, withinDays: 365, cost: { "zh-CN": "费", en: "fee" } },
    "feeRule.freeRequests number-least 0",
  ],
  ["feeRule", { freeRequests: 3, withinDays: 365, cost: null }, "feeRule.cost missing"],
  ["remedies.complain", [], "remedies.complain too-few"],
  ["remedies.court", { "zh-CN": "法院", en: "" }, "remedies.court missing-en"],
  ["deletionGrounds", Array.from({ length: 41 }, (_, at) => choice({ id: `n${at}` })), "deletionGrounds too-many 40"],
  ["name", { "zh-CN": "长".repeat(2001), en: "long" }, "name too-long"],
];

describe("a bad profile is refused with the reason", () => {
  test.each(BAD)("%s = %j", (path, value, said) => {
    const profile = withChange(path, value);
    expect(musts(profile)).toContain(said);
    expect(wholeProfile(profile)).toBeNull();
  });

  test("whatever the schema refuses has a reason of its own: none is left to “something is not right here”", () => {
    for (const [path, value] of BAD)
      expect([path, check(withChange(path, value)).filter(({ code }) => code === "other")]).toEqual([path, []]);
  });

  test("what the forms do not know is still refused, at its place", () => {
    expect(musts(withChange("id", "Not An Id"))).toEqual(["id other"]);
  });

  test("a blank policy lacks what it must say, and nothing is said twice", () => {
    const found = musts({ ...blankProfile("new"), rights: { access: blankPromise() } });
    expect(found).toEqual([
      "name missing",
      "controller.name missing",
      "rights.access.term right-without-term",
      "remedies.complain too-few",
      "remedies.court missing",
    ]);
    expect(profileSchema.safeParse(blankProfile("new")).success).toBe(false);
  });
});

test("what is found comes in the order of the forms, in whatever order a database keeps the rights", () => {
  const { delete: erasure, access: seen, cancel } = resourceGo.rights;
  const bare = (promise: unknown) => ({ ...(promise as LooseObject), stands: {} });
  const found = check({
    ...BASE,
    title: null,
    stands: {},
    rights: { cancel: bare(cancel), delete: bare(erasure), access: bare(seen) },
  });
  const places = found.map(({ path }) => SECTION_IDS.indexOf(sectionOfPath(path)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(new Set(places).size).toBeGreaterThan(4);
});

describe("what somebody ought to have thought of does not stop the publishing", () => {
  const shoulds = (path: string, value: unknown) =>
    check(withChange(path, value))
      .filter(({ severity }) => severity === "should")
      .map(({ path: place, code }) => `${place} ${code}`);
  test.each([
    ["rights.access.extension", DAYS(5), "rights.access.extension extension-without-limit"],
    ["rights.access.refusalGrounds", ["nothing-found"], "rights.access.refusalGrounds no-identity-ground"],
    ["ownGrounds", [own()], "ownGrounds[0].id own-ground-unused"],
    ["ownGrounds", [own({ id: "trade-secret" })], "ownGrounds[0].id own-ground-shadows"],
    ["minorAge", null, "minorAge guardian-without-age"],
    ["requesters", [{ kind: "subject", evidence: [] }], "requesters age-without-guardian"],
    [
      "controller",
      { name: resourceGo.controller.name, hotline: null, email: null, address: null },
      "controller.email no-contact",
    ],
    ["zone", "Europe/Berlin", "calendar calendar-and-zone"],
    ["clues", [clue({ holder: "account-holder" })], "clues clues-shut-out"],
    ["clues", [clue({ holder: "no-account" })], "clues clues-shut-out"],
  ])("%s = %j", (path, value, said) => {
    expect(shoulds(path, value)).toContain(said);
    expect(wholeProfile(withChange(path, value))).not.toBeNull();
  });
  test("and is not said where there is nothing to say", () =>
    expect(check(BASE).filter(({ code }) => code !== "stands-nowhere")).toEqual([]));
});
