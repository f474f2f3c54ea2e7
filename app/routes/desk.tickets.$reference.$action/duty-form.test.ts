import { describe, expect, test } from "vitest";
import { sharedCopy } from "#app/copy/shared";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { parseForm } from "#app/http/form/parse-form";
import type { Fields } from "#app/http/form/returned";
import { withUnseenEnds } from "./finish-form";
import { schemaOf } from "./form";

const TODAY = "2026-11-26";
const ABOUT = {
  right: "delete",
  requester: { kind: "subject" },
  ageBand: null,
  proof: { required: "code-and-facts", declared: false, permission: null, confirmsAgents: false },
  pauses: null,
  answered: { after: null, now: new Date(0), zone: "Asia/Shanghai" },
  comparing: null,
  deny: { right: "delete", profile: resourceGo, identitySure: false, denyFrom: null, today: TODAY },
  wish: null,
  duties: resourceGo.retentionDuties,
} as const;

function parsed(act: "finish" | "refuse", fields: Fields, duties: readonly string[] = ABOUT.duties) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return parseForm(form, schemaOf(act, TODAY, { ...ABOUT, duties }));
}

function errors(act: "finish" | "refuse", fields: Fields, duties?: readonly string[]) {
  const result = parsed(act, fields, duties);
  return result.ok ? {} : result.errors;
}

const ITEM = { "items[0].what": "订单", "items[0].outcome": "restricted", "items[0].note": "", where: "订单系统" };
const kept = (more: Fields): Fields => ({ ...ITEM, "items[0].reason": "e-commerce", ...more });
const DUTY = { "items[0].outcome": "refused", "items[0].note": "依法保存", "items[0].groundId": "statutory-duty" };

test("no code is both a field's and a refusal's: what stands beside a field would say the other", () => {
  const { fieldErrors, refusals } = sharedCopy("en");
  expect(Object.keys(fieldErrors).filter((code) => Object.hasOwn(refusals, code))).toEqual([]);
});

describe("the day a duty is counted from", () => {
  test.each<[string, Fields, Record<string, string>]>([
    ["is missing", kept({ "items[0].eventOn": "" }), { "items[0].eventOn": "required" }],
    ["is no day", kept({ "items[0].eventOn": "2026-02-30" }), { "items[0].eventOn": "date" }],
    ["is words", kept({ "items[0].eventOn": "去年" }), { "items[0].eventOn": "date" }],
    ["is still to come", kept({ "items[0].eventOn": "2026-11-27" }), { "items[0].eventOn": "in-future" }],
    ["is in a year nobody counts to", kept({ "items[0].eventOn": "2199-12-31" }), { "items[0].eventOn": "in-future" }],
    [
      "is so long ago that the duty is over",
      kept({ "items[0].eventOn": "2023-11-25" }),
      { "items[0].eventOn": "duty-over" },
    ],
    [
      "of a refused item is missing",
      { ...ITEM, ...DUTY, "items[0].duty": "e-commerce" },
      { "items[0].dutyOn": "required" },
    ],
    [
      "of a refused item is so long ago that the duty is over",
      { ...ITEM, ...DUTY, "items[0].duty": "e-commerce", "items[0].dutyOn": "2000-01-01" },
      { "items[0].dutyOn": "duty-over" },
    ],
    ["has no duty: none was chosen", { ...ITEM, ...DUTY }, { "items[0].duty": "choose-one" }],
    [
      "has no duty: a backup is none of a refusal",
      { ...ITEM, ...DUTY, "items[0].duty": "backup" },
      { "items[0].duty": "choose-one" },
    ],
    [
      "has none: a backup needs its own end",
      { ...ITEM, "items[0].reason": "backup" },
      { "items[0].until": "required" },
    ],
    [
      "has no reason",
      { ...ITEM, "items[0].reason": "other", "items[0].until": "2027-01-01" },
      { "items[0].reason": "choose-one" },
    ],
  ])("%s: it says so beside the field", (_, fields, found) => expect(errors("finish", fields)).toEqual(found));

  test("is read however it was typed, and the end is not asked for", () => {
    const result = parsed("finish", kept({ "items[0].eventOn": "2026年3月31日", "items[0].until": "2099-01-01" }));
    expect(result).toMatchObject({
      ok: true,
      value: { items: [{ dutyId: "e-commerce", eventOn: "2026-03-31", until: null }] },
    });
  });

  test("counts neither where another outcome was chosen nor where another duty of the law is the reason", () => {
    for (const fields of [
      { ...kept({ "items[0].eventOn": "2026-03-31" }), "items[0].outcome": "deleted" },
      { ...ITEM, ...DUTY, "items[0].duty": "other", "items[0].dutyOn": "2099-01-01" },
    ])
      expect(parsed("finish", fields)).toMatchObject({ ok: true, value: { items: [{ dutyId: null, eventOn: null }] } });
    // A policy that can meet no duty of the catalogue is not asked for one.
    expect(errors("finish", { ...ITEM, ...DUTY }, [])).toEqual({});
  });
});

describe("until when something is kept is shown before it counts", () => {
  const right = kept({ "items[0].eventOn": "2026-3-31" });
  test("once, and again whenever the day or the duty was changed", () => {
    const shown = withUnseenEnds(right)!;
    expect(shown["items[0].ends"]).toBe("2029-03-31");
    expect(withUnseenEnds(shown)).toBeNull();
    expect(withUnseenEnds({ ...shown, "items[0].eventOn": "2026-04-01" })?.["items[0].ends"]).toBe("2029-04-01");
    expect(withUnseenEnds({ ...shown, "items[0].reason": "tax-vouchers" })?.["items[0].ends"]).toBe("2036-03-31");
  });
  test("not for what is kept on no duty", () => {
    expect(withUnseenEnds({ ...ITEM, "items[0].reason": "backup", "items[0].until": "2027-01-01" })).toBeNull();
    expect(withUnseenEnds({ ...ITEM, ...DUTY, "items[0].duty": "other" })).toBeNull();
  });
});

describe("a refusal because of a duty to keep data", () => {
  const ground = (more: Fields): Fields => ({
    "grounds[0].id": "statutory-duty",
    "grounds[0].explanation": "交易信息依法保存。",
    ...more,
  });
  test.each<[string, Fields, Record<string, string>]>([
    ["names the duty", ground({}), { "grounds[0].dutyId": "choose-one" }],
    ["and its event", ground({ "grounds[0].dutyId": "e-commerce" }), { "grounds[0].eventOn": "required" }],
    [
      "which has happened",
      ground({ "grounds[0].dutyId": "e-commerce", "grounds[0].eventOn": "2026-12-01" }),
      { "grounds[0].eventOn": "in-future" },
    ],
    [
      "on a real day",
      ground({ "grounds[0].dutyId": "e-commerce", "grounds[0].eventOn": "2026-13-01" }),
      { "grounds[0].eventOn": "date" },
    ],
    [
      "not too long ago",
      ground({ "grounds[0].dutyId": "network-logs", "grounds[0].eventOn": "2026-01-01" }),
      { "grounds[0].eventOn": "duty-over" },
    ],
  ])("%s", (_, fields, found) => expect(errors("refuse", fields)).toEqual(found));

  test("goes on with both; another duty of the law, and another ground, need none", () => {
    const named = ground({ "grounds[0].dutyId": "e-commerce", "grounds[0].eventOn": "2026-03-31" });
    expect(parsed("refuse", named)).toMatchObject({
      ok: true,
      value: { grounds: [{ id: "statutory-duty", dutyId: "e-commerce", eventOn: "2026-03-31" }] },
    });
    expect(errors("refuse", ground({ "grounds[0].dutyId": "other" }))).toEqual({});
    expect(errors("refuse", ground({ "grounds[0].id": "bad-faith" }))).toEqual({});
    expect(errors("refuse", ground({}), [])).toEqual({});
  });
});
