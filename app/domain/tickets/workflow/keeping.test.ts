import { describe, expect, test } from "vitest";
import { CAPACITIES, RETENTION_DUTIES, RETENTION_DUTY_IDS } from "../../policies/profile/retention-duties";
import { SHIPPED } from "../../policies/profiles/shipped";
import { LOCALES } from "../../language";
import { dutyFault, isDutyOf, keptUntil } from "./keeping";

describe("until when something is kept", () => {
  test.each([
    ["e-commerce", "2026-03-31", "2029-03-31"],
    ["e-commerce", "2024-02-29", "2027-02-28"],
    ["network-logs", "2026-08-31", "2027-02-28"],
    ["tax-vouchers", "2026-01-01", "2036-01-01"],
    ["provision-records", "2025-12-31", "2028-12-31"],
    ["anti-money-laundering", "2020-05-01", "2030-05-01"],
    ["anti-money-laundering-trades", "2020-05-01", "2030-05-01"],
  ])("%s since %s: %s", (dutyId, eventOn, until) => expect(keptUntil({ dutyId, eventOn, until: null })).toBe(until));

  test("is what was typed for a backup, and for an answer proposed before events were asked for", () => {
    expect(keptUntil({ dutyId: null, eventOn: null, until: "2027-01-31" })).toBe("2027-01-31");
    expect(keptUntil({ dutyId: "e-commerce", until: "2027-01-31" })).toBe("2027-01-31");
    expect(keptUntil({ dutyId: null, eventOn: null, until: null })).toBeNull();
  });
});

describe("a duty is no reason", () => {
  const fault = (eventOn: string) => dutyFault({ dutyId: "network-logs", eventOn }, "2026-11-26");
  test.each([
    ["from an event that is still to come", "2026-11-27", "in-future"],
    ["from one long past what can be counted", "2199-12-31", "in-future"],
    ["once it is over", "2026-05-25", "duty-over"],
  ])("%s", (_, eventOn, code) => expect(fault(eventOn)).toBe(code));
  test("but it is one from the day of its event to its last day", () =>
    expect(["2026-11-26", "2026-05-26"].map(fault)).toEqual([null, null]));
  test("and where none is named there is nothing to say", () =>
    expect(dutyFault({ dutyId: null, eventOn: null }, "2026-11-26")).toBeNull());
});

describe("a duty binds only whom it names", () => {
  const all = [...RETENTION_DUTY_IDS];
  test.each([
    ["platform-operator", ["e-commerce"]],
    ["network-operator", ["network-logs"]],
    ["data-handler", ["provision-records"]],
    ["taxpayer", ["tax-vouchers"]],
    ["financial-institution", ["anti-money-laundering", "anti-money-laundering-trades"]],
    ["designated-institution", ["anti-money-laundering", "anti-money-laundering-trades"]],
  ])("%s: %j", (capacity, duties) => {
    const bound = all.filter((duty) => isDutyOf({ retentionDuties: all, capacities: [capacity] }, duty));
    expect(bound).toEqual(all.filter((duty) => duties.includes(duty)));
  });
  test("each capacity is bound by some duty", () =>
    expect(
      CAPACITIES.filter(
        (capacity) => !all.some((id) => (RETENTION_DUTIES[id].binds as readonly string[]).includes(capacity)),
      ),
    ).toEqual([]));
  test("one the policy does not name is none of it; a version that says nothing of its controller is believed", () => {
    expect(isDutyOf({ retentionDuties: ["network-logs"], capacities: ["platform-operator"] }, "e-commerce")).toBe(
      false,
    );
    expect(isDutyOf({ retentionDuties: ["network-logs"], capacities: [] }, "network-logs")).toBe(true);
    expect(isDutyOf({ retentionDuties: ["habit"], capacities: [] }, "habit")).toBe(false);
  });
  test("no shipped policy names one that does not bind it; no steel platform the one against money laundering", () => {
    for (const { id, retentionDuties, capacities, law } of SHIPPED) {
      expect([id, retentionDuties.filter((duty) => !isDutyOf({ retentionDuties, capacities }, duty))]).toEqual([
        id,
        [],
      ]);
      if (retentionDuties.length > 0) expect([id, law, capacities.length > 0]).toEqual([id, "pipl", true]);
      expect(retentionDuties.filter((duty) => duty.startsWith("anti-money"))).toEqual([]);
    }
  });
  test("each says in both languages what it is counted from", () => {
    for (const { event } of Object.values(RETENTION_DUTIES))
      for (const locale of LOCALES) expect(event[locale].trim()).not.toBe("");
  });
});
