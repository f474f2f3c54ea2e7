import { describe, expect, test } from "vitest";
import { entriesOf } from "#app/domain/policies/check/entries";
import type { PromiseLine } from "#app/domain/policies/profile/papers";
import type { Profile } from "#app/domain/policies/profile/profile";
import { readStand } from "#app/domain/policies/profile/stands";
import {
  groundsAt,
  law,
  OWN,
  promise,
  section,
  WORKING_DAYS_15,
  written,
} from "#app/domain/policies/profiles/building";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { ledger } from "#app/domain/policies/ledgers/line";
import { SHIPPED_PROMISES } from "#app/domain/policies/ledgers/shipped-promises";

/** The shipped policies that were read sentence by sentence against their texts. Whoever completes one adds it here; none is ever taken out. */
const COMPLETE: readonly string[] = ["resource-go", "resource-cloud", "trade-notice", "yishou", "baiju"];

/** After laws of other places, not after a policy's text: there is none to read. */
const WITHOUT_TEXT: readonly string[] = ["gdpr", "ccpa"];

/** What a policy lacks to be complete, one line each. */
function lacking(profile: Profile, promises: readonly PromiseLine[]): string[] {
  const entries = entriesOf(profile);
  const known = new Set(entries.flatMap(({ path, id }) => (id === null ? [] : [`${path} ${id}`])));
  const idle = [
    ...Object.entries(profile.rights).flatMap(([right, { stands }]) =>
      Object.keys(stands.refusalGrounds).map((id) => `rights.${right}.refusalGrounds ${id}`),
    ),
    ...Object.keys(profile.stands.retentionDuties).map((id) => `retentionDuties ${id}`),
  ].filter((mark) => !known.has(mark));
  return [
    ...entries
      .filter(({ stands }) => readStand(stands) === null)
      .map(({ path, id }) => `${path}${id === null ? "" : ` ${id}`}: stands nowhere`),
    ...idle.map((mark) => `${mark}: a mark of nothing`),
    ...(profile.title === null ? ["title: none"] : []),
    ...(promises.length === 0 ? ["promises: none"] : []),
  ];
}

describe("what ships says where it stands:", () => {
  const shipped = new Map(SHIPPED.map((profile) => [profile.id, profile]));

  test.each(SHIPPED.map((profile) => [profile.id, profile] as const))("%s", (id, profile) => {
    const lacks = lacking(profile, SHIPPED_PROMISES[id] ?? []);
    // A policy that is complete is named as such, so that it stays so; one that is not is not.
    if (COMPLETE.includes(id)) expect(lacks).toEqual([]);
    // Every entry says where it stands; only a text of its own, with title and ledger, it has none.
    else if (WITHOUT_TEXT.includes(id)) expect(lacks).toEqual(["title: none", "promises: none"]);
    else expect(lacks, `${id} is complete: name it in COMPLETE`).not.toEqual([]);
  });

  test("only policies that ship are named complete, and only they have a ledger", () => {
    expect([...COMPLETE, ...WITHOUT_TEXT, ...Object.keys(SHIPPED_PROMISES)].filter((id) => !shipped.has(id))).toEqual(
      [],
    );
    expect(COMPLETE.filter((id) => WITHOUT_TEXT.includes(id))).toEqual([]);
  });
});

const text = (chinese: string, en: string) => ({ "zh-CN": chinese, en });

/** A small policy, of which every entry says where it stands. */
function small() {
  return {
    id: "small",
    name: text("小店", "Small shop"),
    title: text("小店隐私政策", "Privacy policy of the small shop"),
    controller: { name: text("小店", "Small shop"), hotline: "000", email: null, address: null },
    policyDate: null,
    zone: "Asia/Shanghai",
    calendar: "CN" as const,
    requesters: [
      {
        kind: "subject" as const,
        evidence: [{ ...text("订单号", "Order number"), stands: OWN }],
        stands: section("五"),
      },
    ],
    clues: [
      {
        id: "account",
        name: text("账号", "Account"),
        kind: "account" as const,
        holder: "anyone" as const,
        stands: section("二"),
      },
    ],
    rights: {
      delete: promise(
        WORKING_DAYS_15,
        null,
        [...groundsAt(section("五（三）"), ["bad-faith"]), ...groundsAt(OWN, ["nothing-found"])],
        { stands: { right: section("五（二）"), term: section("五（四）"), identity: OWN } },
      ),
    },
    deletionGrounds: [
      {
        id: "purpose-over",
        text: text("目的已实现", "The purpose is over"),
        stands: law("《个人信息保护法》第四十七条"),
      },
    ],
    consents: [
      {
        id: "letters",
        text: text("来信", "Letters"),
        stops: text("不再来信", "No more letters"),
        stands: section("二"),
        stopsStands: OWN,
      },
    ],
    consequences: [],
    copyFormats: ["html" as const],
    retentionDuties: ["network-logs"],
    remedies: {
      complain: [{ ...text("向网信部门投诉", "Complain to the authority"), stands: section("八") }],
      court: text("向人民法院起诉", "Sue"),
    },
    stands: {
      title: section("标题"),
      hotline: section("九"),
      copyFormats: OWN,
      packageDays: OWN,
      court: section("八"),
      retentionDuties: { "network-logs": law("《网络安全法》第二十三条") },
    },
  };
}

const LEDGER = ledger([
  { id: "delete", section: "五（二）", what: text("可以删除", "Deletion"), kept: { by: "right", right: "delete" } },
  { id: "notice", section: "十", what: text("停止运营前通知", "Notice of the end"), kept: { by: "not-yet" } },
]);

describe("the law", () => {
  test("lets a policy pass of which every entry says where it stands", () =>
    expect(lacking(written(small()), LEDGER)).toEqual([]));

  test("refuses one without a ledger, or without its title", () => {
    expect(lacking(written(small()), [])).toEqual(["promises: none"]);
    expect(lacking(written({ ...small(), title: null }), LEDGER)).toEqual(["title: none"]);
  });

  test("names every entry that stands nowhere", () => {
    const unmarked = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(unmarked);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, inside]) =>
          /^([a-z]+S|s)tands$/.test(name) ? [] : [[name, unmarked(inside)]],
        ),
      );
    };
    expect(lacking(written(unmarked(small()) as ReturnType<typeof small>), LEDGER)).toEqual(
      [
        "title",
        "controller.hotline",
        "requesters[0]",
        "requesters[0].evidence[0]",
        "clues[0]",
        "rights delete",
        "rights.delete.term",
        "rights.delete.identity",
        "rights.delete.refusalGrounds bad-faith",
        "rights.delete.refusalGrounds nothing-found",
        "deletionGrounds[0]",
        "retentionDuties network-logs",
        "consents[0]",
        "consents[0].stops",
        "copyFormats",
        "packageDays",
        "remedies.complain[0]",
        "remedies.court",
      ].map((entry) => `${entry}: stands nowhere`),
    );
  });

  test("refuses the mark of a ground the right does not have, and a mark that names no place", () => {
    const { delete: right } = small().rights;
    const more = {
      ...right,
      stands: { ...right.stands, refusalGrounds: { ...right.stands?.refusalGrounds, "trade-secret": OWN } },
    };
    expect(lacking(written({ ...small(), rights: { delete: more } }), LEDGER)).toEqual([
      "rights.delete.refusalGrounds trade-secret: a mark of nothing",
    ]);
    for (const mark of ["", "§", "law:", "owner", "五"])
      expect(() => written({ ...small(), stands: { ...small().stands, court: mark } })).toThrow();
  });
});
