import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { gdpr } from "../../policies/profiles/gdpr";
import { resourceGo } from "../../policies/profiles/resource-go";
import { cameSchema, receiptFields } from "./came-form";
import { intakeDues } from "./dues";
import { reachSchema } from "./reach-form";

/** Noon of a Friday in Beijing. */
const NOW = new Date("2026-11-27T04:00:00Z");
const LIMITS = { zone: resourceGo.zone, now: NOW, from: null, until: null };

/** What is wrong with what was typed, by field; nothing where it is taken. */
function wrong(schema: z.ZodType, typed: object): Record<string, string> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join("."), message]));
}

const CAME = { channel: "phone", on: "2026-11-25", time: "9:30", rights: ["access"], kind: "subject" };

describe("how a request came", () => {
  const came = cameSchema(resourceGo, ["access", "delete", "automated"], LIMITS);
  it.each([
    ["as it is told", {}, {}],
    ["by nothing that was chosen", { channel: undefined }, { channel: "choose-one" }],
    ["tomorrow", { on: "2026-11-28" }, { on: "not-yet" }],
    ["later today", { on: "2026-11-27", time: "12:01" }, { time: "not-yet" }],
    ["this minute", { on: "2026-11-27", time: "12:00" }, {}],
    ["longer ago than a year", { on: "2025-11-25" }, { on: "too-long-ago" }],
    ["on no day there is", { on: "2026-02-30" }, { on: "date" }],
    ["written as people write it", { on: "2026年11月25日", time: "９：３０" }, {}],
    [
      "with all of it wrong, each said at once",
      { channel: "authority", office: "\u200b", on: "2027-01-01", time: "25:00", rights: [], kind: "nobody" },
      { office: "required", on: "not-yet", time: "time", rights: "choose-any", kind: "choose-one" },
    ],
    [
      "with two fields that do not go together, and others that are wrong by themselves: in one round",
      {
        channel: "authority",
        office: "",
        answerBy: "2026-11-20",
        time: "25:00",
        kind: "relative",
        rights: ["automated"],
      },
      { office: "required", answerBy: "before-receipt", time: "time", kind: "not-for-relatives" },
    ],
    [
      "with a day for the answer that is none, by an authority nobody named, later today",
      { channel: "authority", answerBy: "soon", on: "2026-11-27", time: "23:00", rights: [] },
      { office: "required", answerBy: "date", time: "not-yet", rights: "choose-any" },
    ],
    ["from no authority that is named", { channel: "authority" }, { office: "required" }],
    [
      "from one that wants an answer before it sent it",
      { channel: "authority", office: "12345", answerBy: "2026-11-24" },
      { answerBy: "before-receipt" },
    ],
    ["by phone, with what only an authority would set", { office: "12345", answerBy: "2020-01-01" }, {}],
    [
      "for somebody who died, for what nobody can ask for them",
      { kind: "relative", rights: ["automated"] },
      { kind: "not-for-relatives" },
    ],
  ])("%s", (_name, told, expected) => expect(wrong(came, { ...CAME, ...told })).toEqual(expected));

  it("is no authority's where none passed it on, whatever stands in its fields", () => {
    const told = came.parse({ ...CAME, office: "12345", answerBy: "2026-11-30" });
    expect(told.came).toEqual({ channel: "phone", receivedAt: "2026-11-25T01:30:00.000Z", authority: null });
  });

  it("after the last day for requests of a service that ends is told so", () => {
    const ended = receiptFields({ ...LIMITS, until: "2026-11-24" });
    expect([wrong(ended, CAME), wrong(ended, { ...CAME, on: "2026-11-24" })]).toEqual([{ on: "after-close" }, {}]);
  });

  it("before the first day of a policy is told so, and not that it is long ago", () => {
    const begun = receiptFields({ ...LIMITS, from: "2026-11-26" });
    expect([wrong(begun, CAME), wrong(begun, { ...CAME, on: "2026-11-26" })]).toEqual([{ on: "before-policy" }, {}]);
  });

  it("is the instant on the wall of the policy's zone, where the clocks were changed, too", () => {
    const at = (on: string, time: string) =>
      receiptFields({ ...LIMITS, zone: gdpr.zone })
        .parse({ on, time })
        .toISOString();
    expect([at("2026-03-29", "01:59"), at("2026-03-29", "03:00"), at("2026-10-25", "12:00")]).toEqual([
      "2026-03-29T00:59:00.000Z",
      "2026-03-29T01:00:00.000Z",
      "2026-10-25T11:00:00.000Z",
    ]);
    // There is no half past two on that night: it is taken as what the clock showed instead.
    expect(at("2026-03-29", "02:30")).toBe("2026-03-29T01:30:00.000Z");
  });
});

describe("where somebody is reached", () => {
  const reach = reachSchema(resourceGo);
  const told = { name: "王小明", letterLocale: "zh-CN" };
  it.each([
    ["nothing at all", {}, { name: "required", way: "choose-one", letterLocale: "choose-one" }],
    ["a way without an address", { ...told, way: "e-mail" }, { email: "required" }],
    ["a number of which a part is missing", { ...told, way: "phone", phone: "7781" }, { phone: "whole-phone" }],
    ["words for a number", { ...told, way: "phone", phone: "同上" }, { phone: "whole-phone" }],
    ["a place nobody can see", { ...told, way: "post", post: "\u200b\u2060" }, { post: "required" }],
    [
      "a name too long for anybody",
      { ...told, name: "长".repeat(5_000), way: "post", post: "x" },
      { name: "too-long" },
    ],
    ["a number with its country", { ...told, way: "phone", phone: "+49 30 1234567" }, {}],
  ])("%s", (_name, typed, expected) => expect(wrong(reach, typed)).toEqual(expected));
});

describe("the date before it is registered", () => {
  const due = (receivedAt: string) =>
    intakeDues({ rights: ["access"], came: { channel: "phone", receivedAt, authority: null } }, resourceGo, NOW);
  it("counts from the true receipt, and says where it is over", () => {
    expect(due("2026-11-25T08:20:00Z")).toEqual([{ right: "access", dueOn: "2026-12-16", over: false }]);
    expect(due("2026-08-03T02:00:00Z")).toMatchObject([{ dueOn: "2026-08-24", over: true }]);
  });
});
