import { describe, expect, it } from "vitest";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { Right } from "#app/domain/policies/profile/rights";
import { parseForm } from "#app/http/form/parse-form";
import { schemaOf } from "./form";
import type { AutomatedWish } from "#app/domain/tickets/workflow/codes";

const ABOUT = {
  requester: { kind: "subject" },
  ageBand: null,
  proof: { required: "code-and-facts", declared: false, permission: null, confirmsAgents: false },
  pauses: null,
  answered: { after: null, now: new Date(0), zone: "Asia/Shanghai" },
  comparing: null,
  deny: { right: "access", profile: resourceGo, identitySure: true, denyFrom: null, today: "2026-11-24" },
} as const;
const ITEM = { "items[0].what": "电话", "items[0].outcome": "granted", where: "客服系统" };

function sent(right: Right, fields: Record<string, string>, wish: AutomatedWish | null = null) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...ITEM, ...fields })) form.append(name, value);
  return parseForm(form, schemaOf("finish", "2026-11-24", { ...ABOUT, right, wish, duties: [] }));
}

describe("what an answer must say beside its items", () => {
  it.each([
    [
      "restrict",
      { "particulars.measure": "choose-one", "particulars.processing": "required", "particulars.since": "required" },
    ],
    ["personalisation", { "particulars.places": "required" }],
    ["rules", { "particulars.explanation": "required", "particulars.language": "choose-one" }],
    [
      "automated",
      { "particulars.logic": "required", "particulars.factors": "required", "particulars.review": "choose-one" },
    ],
  ] as const)("is asked of %s, each part beside its field", (right, errors) => {
    expect(sent(right, {})).toMatchObject({ ok: false, errors });
  });

  it("is not asked of other rights, nor where nothing was granted", () => {
    expect(sent("correct", {})).toMatchObject({ ok: true });
    expect(sent("restrict", { "items[0].outcome": "not-found" })).toMatchObject({ ok: true });
  });

  it("knows no end of what was stopped, and no end before its beginning", () => {
    const limited = {
      "particulars.measure": "limited",
      "particulars.processing": "提供电话",
      "particulars.since": "2026-11-24",
      "particulars.until": "2026-11-24",
    };
    expect(sent("restrict", limited)).toMatchObject({
      ok: false,
      errors: { "particulars.until": "until-after-since" },
    });
    expect(sent("restrict", { ...limited, "particulars.until": "2026-11-25" })).toMatchObject({
      ok: true,
      value: { particulars: { until: "2026-11-25" } },
    });
    expect(sent("restrict", { ...limited, "particulars.measure": "stopped" })).toMatchObject({
      ok: true,
      value: { particulars: { measure: "stopped", until: null } },
    });
  });

  it("is a person's looking again where that was wanted, and what was decided anew", () => {
    const told = (review: string, decided = "") => ({
      "particulars.logic": "打分",
      "particulars.factors": "逾期",
      "particulars.review": review,
      "particulars.decided": decided,
    });
    expect(sent("automated", told("none"), "explain")).toMatchObject({ ok: true });
    for (const wish of ["human", "refuse"] as const) {
      expect(sent("automated", told("none"), wish)).toMatchObject({
        ok: false,
        errors: { "particulars.review": "choose-one" },
      });
      expect(sent("automated", told("upheld"), wish)).toMatchObject({ ok: true });
    }
    expect(sent("automated", told("changed"), "human")).toMatchObject({
      ok: false,
      errors: { "particulars.decided": "required" },
    });
  });
});
