import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ccpa } from "../../policies/profiles/ccpa";
import { resourceGo } from "../../policies/profiles/resource-go";
import { comparables, comparisonGaps, SOMETHING_ELSE, type Comparison, type Told } from "./disputed";

const CONTACT = { name: "Jane Public", email: "jane@person.example" };

function correcting(field: string, wrongValue: string, rightValue: string, who: Told["who"] = {}): Told {
  return { who, contact: CONTACT, what: { right: "correct", field, wrongValue, rightValue, evidence: "see" } };
}

function disputedIn(told: Told, profile = ccpa): string[] {
  return comparables(profile, told)!.flatMap(({ id, disputed }) => (disputed ? [id] : []));
}

describe("what somebody asks to have corrected is known", () => {
  test.each([
    ["by what it is, in English", correcting("Mobile phone", "0200", "0300"), ["known-contact"]],
    ["by what it is, in Chinese", correcting("手机号码", "0200", "0300"), ["known-contact"]],
    [
      "by its kind where both could be meant",
      correcting("E-mail", "a@x.example", "b@x.example"),
      ["known-contact", "given-email"],
    ],
    [
      "but not a phone for an address that was told",
      correcting("Phone", "0200", "0300", { "known-contact": "a@x.example" }),
      [],
    ],
    [
      "by its value, however it is spelt",
      correcting("the number on file", "555-0100", "x", { account: "５５５ 0100" }),
      ["account"],
    ],
    ["by the value it shall have", correcting("the thing you hold", "x", "JANE@person.example"), ["given-email"]],
    ["by what the policy calls it", correcting("account", "a", "b"), ["account"]],
    ["a person's name", correcting("My name", "Jane Publik", "Jane Q. Public"), ["given-name"]],
    ["a company's name is nobody's", correcting("Company name", "Old", "New"), []],
    ["something no clue is", correcting("Delivery address", "1 Old Road", "2 New Road"), []],
  ])("%s", (_how, told, ids) => expect(disputedIn(told)).toEqual(ids));

  test("under another policy's clues", () => {
    expect(disputedIn(correcting("订单号", "1", "2"), resourceGo)).toContain("order-number");
    expect(disputedIn(correcting("车牌", "沪A1", "沪A2"), resourceGo)).toEqual(["plate"]);
  });

  test("and nothing is in dispute of any other right", () =>
    expect(comparables(ccpa, { ...correcting("x", "y", "z"), what: { right: "opt-out", what: "" } })).toBeNull());
});

const told = correcting("Phone number", "0200 1234", "0300 5678", { account: "jane", "known-contact": "02001234" });
const gaps = (comparison: Comparison) => comparisonGaps(ccpa, told, { method: "code-and-facts", ...comparison });

describe("nobody is verified by it", () => {
  test("neither alone nor among others, by whatever facts", () => {
    fc.assert(
      fc.property(fc.subarray(["account", "given-name", "given-email", SOMETHING_ELSE]), (others) => {
        expect(gaps({ compared: [...others, "known-contact"] })).toEqual({ compared: "in-dispute" });
        expect(gaps({ compared: others })).toEqual(others.length === 0 ? { compared: "choose-any" } : {});
      }),
    );
  });

  test("not in staff's own words either", () => {
    const compared = [SOMETHING_ELSE];
    expect(gaps({ compared, detail: "The PHONE NUMBER agrees" })).toEqual({ detail: "in-dispute" });
    expect(gaps({ compared, detail: "0300-5678 is in the CRM" })).toEqual({ detail: "in-dispute" });
    expect(gaps({ compared, detail: "The last order and its day agree" })).toEqual({});
  });

  test("nor through the contact on file, where that is what is wrong; a document is another matter", () => {
    expect(gaps({ method: "contact-on-file" })).toEqual({ method: "in-dispute" });
    expect(gaps({ method: "document", subjectMethod: "contact-on-file" })).toEqual({ subjectMethod: "in-dispute" });
    expect(gaps({ method: "document" })).toEqual({});
    const address = correcting("Delivery address", "1 Old Road", "2 New Road");
    expect(comparisonGaps(ccpa, address, { method: "contact-on-file" })).toEqual({});
  });
});
