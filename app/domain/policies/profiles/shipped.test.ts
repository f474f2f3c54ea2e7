import { describe, expect, test } from "vitest";
import { readStopwatch, type ClockEvent } from "../../clock/stopwatch/stopwatch";
import { formatTerm, type Term } from "../../clock/dates/terms";
import { instantAt } from "../../clock/dates/zone";
import { GROUND_IDS } from "../profile/ground-catalogue";
import type { Profile } from "../profile/profile";
import { RIGHTS } from "../profile/rights";
import { textSchema } from "../../language";
import { baiju } from "./baiju";
import { byLaw, CALENDAR_DAYS_15 } from "./building";
import { ccpa } from "./ccpa";
import { gdpr } from "./gdpr";
import { resourceCloud } from "./resource-cloud";
import { resourceGo } from "./resource-go";
import { SHIPPED } from "./shipped";
import { tradeNotice } from "./trade-notice";
import { yishou } from "./yishou";

/** Every right but those that only laws of other places know. */
const CHINESE = RIGHTS.filter((right) => !["object", "opt-out", "limit"].includes(right));

/** What the published policies promise, told once more by hand: rights, term, extension, outer limit. */
const PROMISED: Record<string, { rights: string; term: string; extension?: string; outerLimit?: string }> = {
  "resource-go": {
    rights: "access copy transfer correct supplement delete restrict withdraw cancel rules automated complaint",
    term: "15wd",
  },
  "resource-cloud": {
    rights:
      "access copy transfer correct supplement delete restrict withdraw personalisation cancel rules automated complaint",
    term: "15wd",
  },
  "trade-notice": {
    rights:
      "access copy transfer correct supplement delete restrict withdraw personalisation cancel rules automated complaint",
    term: "15wd",
  },
  yishou: { rights: CHINESE.join(" "), term: "15cd-noroll" },
  baiju: { rights: CHINESE.join(" "), term: "15cd-noroll" },
  gdpr: {
    rights: "access copy transfer correct supplement delete restrict object withdraw automated complaint",
    term: "1mo",
    extension: "2mo",
    outerLimit: "3mo",
  },
  ccpa: {
    rights: "access copy correct delete opt-out limit complaint",
    term: "45cd-noroll",
    extension: "45cd-noroll",
    outerLimit: "90cd-noroll",
  },
};

describe("what the published policies promise", () => {
  test("is told for all that ship", () =>
    expect(SHIPPED.map(({ id }) => id).sort()).toEqual(Object.keys(PROMISED).sort()));
  test.each(SHIPPED.map((profile) => [profile.id, profile] as const))(
    "%s offers its rights, each in its term",
    (id, { rights }) => {
      const { term, extension = null, outerLimit = null, ...told } = PROMISED[id]!;
      expect(Object.keys(rights).sort()).toEqual(told.rights.split(" ").sort());
      const written = (each: Term | null) => each && formatTerm(each);
      for (const [right, promise] of Object.entries(rights)) {
        const longer = ["opt-out", "limit"].includes(right)
          ? ["15wd", null, null]
          : // What no law of theirs sets, a complaint to the controller itself, is never prolonged.
            right === "complaint"
            ? [id === "ccpa" ? "30cd-noroll" : term, null, null]
            : [term, extension, outerLimit];
        expect([right, ...[promise.term, promise.extension, promise.outerLimit].map(written)]).toEqual([
          right,
          ...longer,
        ]);
      }
    },
  );
  test("only the European one may pause", () => {
    const pausing = SHIPPED.filter(({ rights }) => Object.values(rights).some(({ pausable }) => pausable));
    expect(pausing.map(({ id }) => id)).toEqual(["gdpr"]);
  });
});

describe("what is peculiar to a policy", () => {
  const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id);
  const EIGHT = GROUND_IDS.slice(0, 8);
  const ofTheEight = (grounds: readonly string[]) => EIGHT.filter((ground) => grounds.includes(ground));

  test("resource-go: the eight for correction, deletion and cancellation alone; money left and products in use hold a cancellation up; 30 days before the end; guardians of every minor", () => {
    for (const [right, { refusalGrounds }] of Object.entries(resourceGo.rights)) {
      expect([right, ofTheEight(refusalGrounds)]).toEqual([
        right,
        // Of the others only restriction meets one of them, and there it is the law's own exception (PIPL 44).
        ["correct", "delete", "cancel"].includes(right) ? EIGHT : right === "restrict" ? ["statutory-duty"] : [],
      ]);
    }
    expect(ids(resourceGo.cancellation.blockers)).toEqual(["unsettled-balance", "products-in-use"]);
    expect(resourceGo.rights.correct?.refusalGrounds).toContain("harms-objectivity");
    expect(ids(resourceGo.deletionGrounds)).toContain("minor-without-guardian");
    expect([resourceGo.endOfServiceNoticeDays, resourceGo.minorAge, resourceGo.anonymise]).toEqual([30, 18, true]);
    const words = JSON.stringify(resourceGo.rights.access!.selfService);
    for (const path of ["我的账户", "我的员工", "公司信息管理", "银行信息管理"]) expect(words).toContain(path);
  });
  test("resource-go: what each permission is for, what stops, and where it is switched off", () => {
    const alone = resourceGo.consents.filter(({ where }) => where !== null);
    expect(ids(alone)).toEqual(["sign-in-sdk", "vibration", "foreground", "update", "network", "cookies"]);
    expect(ids(resourceGo.consents)).toEqual(
      expect.arrayContaining(["return-calls", "surveys", "lottery", "affiliates"]),
    );
  });
  test("the rights the law gives are offered by whoever takes them on, each marked as the law's", () => {
    const given = byLaw(CALENDAR_DAYS_15, null, { personalises: true });
    expect(Object.keys(given).sort()).toEqual(
      "automated cancel copy personalisation restrict rules supplement transfer withdraw".split(" "),
    );
    for (const promise of Object.values(given)) expect(promise?.stands?.right).toMatch(/^law:/);
    expect(byLaw(CALENDAR_DAYS_15, null, { personalises: false })).not.toHaveProperty("personalisation");
  });
  /** Where a ground of refusal stands, for every ground of every right but those about the request itself. */
  const groundsOf = ({ rights }: Profile) =>
    new Map(
      Object.values(rights).flatMap(({ stands }) =>
        Object.entries(stands.refusalGrounds).filter(([, mark]) => mark !== "own"),
      ),
    );

  test("resource-cloud: goods, paid services and harm block; third parties have their own part; all services stop, and there is no way back", () => {
    expect(ids(resourceCloud.cancellation.blockers)).toEqual(["goods-pending", "paid-service", "harm"]);
    expect(ids(resourceCloud.cancellation.thirdPartySignIns)).toEqual(["third-party"]);
    expect(ids(resourceCloud.consequences)).toEqual(["services-stop", "irreversible", "data-erased"]);
    expect([resourceCloud.policyDate, resourceCloud.minorAge]).toEqual(["2022-05-10", 18]);
  });
  test("resource-cloud: contacts and project staff whom buyers see are hidden or deleted; a minor's data need a guardian's consent", () => {
    expect(ids(resourceCloud.deletionGrounds)).toEqual(
      expect.arrayContaining(["contact-visible", "project-staff-visible", "minor-without-consent"]),
    );
    expect(ids(resourceCloud.consents)).toEqual(expect.arrayContaining(["contact-shown", "project-staff-shown"]));
  });
  test("resource-cloud: refuses only as the law lets it, and tells the company's data from a person's", () => {
    for (const [ground, mark] of groundsOf(resourceCloud))
      expect([ground, mark]).toEqual([
        ground,
        expect.stringMatching(ground === "business-data" ? /^§六（1）1$/ : /^law:/),
      ]);
    const apart = Object.entries(resourceCloud.rights).filter(([, { refusalGrounds }]) =>
      refusalGrounds.includes("business-data"),
    );
    expect(apart.map(([right]) => right).sort()).toEqual(
      ["access", "copy", "transfer", "correct", "supplement", "delete"].sort(),
    );
  });
  test("trade-notice: its five grounds for a deletion, and what the law adds; refused only as the law lets it", () => {
    expect(ids(tradeNotice.deletionGrounds)).toEqual([
      "against-law",
      "without-consent",
      "breach",
      "breach-otherwise",
      "no-longer-used",
      "service-ended",
      "stopped-or-expired",
      "purpose-over",
      "consent-withdrawn",
    ]);
    for (const [ground, mark] of groundsOf(tradeNotice))
      expect([ground, mark]).toEqual([ground, expect.stringMatching(/^law:/)]);
  });
  test("trade-notice: bears no date, names no partner, and erases what a cancelled account held", () => {
    expect([tradeNotice.policyDate, tradeNotice.controller.email, tradeNotice.controller.address]).toEqual([
      null,
      null,
      null,
    ]);
    expect(tradeNotice.recipients.map(({ id, email }) => [id, email])).toEqual([["whoever-received", null]]);
    expect(ids(tradeNotice.consequences)).toContain("data-erased");
    for (const right of ["access", "correct", "supplement", "delete"] as const)
      expect(tradeNotice.rights[right]?.selfService?.["zh-CN"]).toMatch(/个人信息-基本信息.*店铺管理-联系信息/);
  });
  test("yishou: the five grounds of trade-notice's text; what it says of minors, and the law's others", () => {
    expect(ids(yishou.deletionGrounds)).toEqual([
      ...["against-law", "without-consent", "breach", "no-longer-used", "service-ended", "minor-without-guardian"],
      ...["purpose-over", "stopped-or-expired", "breach-otherwise", "consent-withdrawn"],
    ]);
  });
  const SIX = [
    "national-security",
    "public-interest",
    "criminal-proceedings",
    "bad-faith",
    "harm-to-rights",
    "trade-secret",
  ];
  test("yishou: five consequences, conditions that block, a fee for repeats whose measure is the operator's, switches in the app", () => {
    expect(ids(yishou.consequences)).toEqual([
      "sign-ins-gone",
      "trade-rights",
      "wallet-empty",
      "level-cleared",
      "shop-revoked",
    ]);
    expect(ids(yishou.cancellation.blockers)).toEqual(["conditions"]);
    expect(yishou.feeRule).toMatchObject({ freeRequests: 3, withinDays: 365, stands: "§5.4", measureStands: "own" });
    const path = (right: "access" | "delete" | "personalisation" | "cancel") =>
      yishou.rights[right]?.selfService?.["zh-CN"];
    for (const way of ["“我的-设置-个人信息”", "“搜索”", "“我-我的订单”"]) expect(path("access")).toContain(way);
    expect(path("personalisation")).toContain("“我的-设置-个性化推荐”");
    expect(path("cancel")).toContain("“我的-设置-账号与密码-注销账号”");
    expect(yishou.minorAge).toBe(18);
  });
  test("yishou: six matters by their sections and four kinds of request, where its own text gives the right; else what the law says", () => {
    for (const right of CHINESE.filter((each) => each !== "complaint")) {
      const own = ["access", "correct", "supplement", "delete", "cancel"].includes(right);
      const { refusalGrounds, stands } = yishou.rights[right]!;
      expect([right, ofTheEight(refusalGrounds)]).toEqual([
        right,
        own ? SIX : right === "restrict" ? ["statutory-duty"] : [],
      ]);
      if (!own) continue;
      expect(SIX.map((ground) => stands.refusalGrounds[ground])).toEqual(SIX.map((_, at) => `§5.5.${at + 1}`));
      for (const ground of ["repeated-or-excessive", "disproportionate-effort", "risk-to-others", "impractical"])
        expect(stands.refusalGrounds[ground]).toBe("§5.4");
    }
  });
  test.each([
    ["yishou", yishou, ["location", "camera", "album", "microphone", "contacts", "app-list"]],
    ["baiju", baiju, ["location", "camera", "album", "calendar", "phone", "notification"]],
  ])(
    "%s: each permission is a consent, with where it is switched off; so are cookies and sending abroad",
    (_, { consents }, permissions) => {
      for (const id of permissions)
        expect([id, consents.find((each) => each.id === id)?.where?.["zh-CN"]]).toEqual([
          id,
          expect.stringContaining("系统设置"),
        ]);
      expect(ids(consents)).toEqual(expect.arrayContaining(["cookies", "cross-border"]));
    },
  );
  test("baiju: minors' data go; verified identity data stay; no refusals but the law's; 30 days before the end", () => {
    expect(ids(baiju.deletionGrounds)).toEqual(expect.arrayContaining(["child-data", "minor-without-guardian"]));
    expect(baiju.requesters.map(({ kind }) => kind)).toContain("guardian");
    expect(baiju.rights.correct?.refusalGrounds).toContain("verified-identity");
    for (const [right, { refusalGrounds }] of Object.entries(baiju.rights))
      expect([right, ofTheEight(refusalGrounds)]).toEqual([right, right === "restrict" ? ["statutory-duty"] : []]);
    expect(baiju.rights.delete?.selfService?.["zh-CN"]).toMatch(/已完成的订单.*售后/);
    expect(ids(baiju.recipients)).toEqual(expect.arrayContaining(["payment", "couriers", "face-check", "sdks"]));
    expect(ids(baiju.consents)).toContain("face");
    expect([baiju.endOfServiceNoticeDays, baiju.minorAge]).toEqual([30, 18]);
  });
  test("baiju: fifteen days for whoever asks to see their data, as its text says; for the rest they are the operator's own", () => {
    const terms = Object.entries(baiju.rights).map(([right, { stands }]) => [right, stands.term]);
    expect(Object.fromEntries(terms.filter(([, term]) => term !== "own"))).toEqual({ access: "§五（一）" });
  });
  test("yishou: face data and data from others are consents too; its own measure of what is met before cancelling", () => {
    expect(ids(yishou.consents)).toEqual(expect.arrayContaining(["face", "data-from-others", "sharing-agreed"]));
    expect(yishou.cancellation.blockers.map(({ stands, remedyStands }) => [stands, remedyStands])).toEqual([
      ["§5.3 注销", "own"],
    ]);
  });
  test("every blocker of every policy says what the person can do about it", () => {
    for (const { cancellation } of SHIPPED)
      for (const { remedy } of cancellation.blockers) expect(textSchema.safeParse(remedy).success).toBe(true);
  });
});

/** One date for every kind of term, through the profiles: received, due, and due once prolonged. Counted by hand. */
describe("dates promised", () => {
  test.each<[string, Profile, string, string, string | null]>([
    ["fifteen working days over National Day", resourceGo, "2026-09-30", "2026-10-27", null],
    ["fifteen working days over Spring Festival", tradeNotice, "2026-02-14", "2026-03-13", null],
    ["fifteen calendar days", yishou, "2026-03-02", "2026-03-17", null],
    ["fifteen calendar days that end in Spring Festival, and end there", yishou, "2026-01-31", "2026-02-15", null],
    ["fifteen calendar days that end on a Saturday that is worked", baiju, "2026-02-13", "2026-02-28", null],
    ["fifteen calendar days that end on a Sunday, and end there", baiju, "2026-05-16", "2026-05-31", null],
    ["a month, then two", gdpr, "2026-03-02", "2026-04-02", "2026-06-02"],
    [
      "a month without that day, its end a Saturday; three months from receipt, though two from there are later",
      gdpr,
      "2026-01-31",
      "2026-03-02",
      "2026-04-30",
    ],
    ["a month without that day; two more that end on a Sunday", gdpr, "2026-05-31", "2026-06-30", "2026-08-31"],
    [
      "forty-five calendar days that end on a Sunday all the same, and as many more",
      ccpa,
      "2026-04-02",
      "2026-05-17",
      "2026-07-01",
    ],
  ])("%s (%#)", (_, profile, received, due, prolonged) => {
    const promise = profile.rights.access!;
    const rule = {
      term: promise.term,
      target: null,
      zone: profile.zone,
      calendarId: profile.calendar,
      pausable: false,
      outerLimit: promise.outerLimit,
    };
    const at = instantAt(received, "12:00", profile.zone);
    const events: ClockEvent[] = [{ type: "started", on: received, at }];
    expect(readStopwatch(events, rule).dueOn).toBe(due);
    const longer =
      promise.extension && readStopwatch([...events, { type: "extended", term: promise.extension, at }], rule).dueOn;
    expect(longer).toBe(prolonged);
  });
});
