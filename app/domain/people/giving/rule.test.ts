import { describe, expect, test } from "vitest";
import { fixedFor, type Fixed } from "./rule";

const line = (staffId: string, told: Partial<Fixed> = {}): Fixed => ({
  policyId: "",
  right: "",
  channel: "",
  staffId,
  ...told,
});
const TICKET = { policyId: "baiju", right: "delete", channel: "phone" };
const who = (...lines: Fixed[]) => fixedFor(lines, TICKET).map(({ staffId }) => staffId);

describe("who always gets a ticket", () => {
  test("is named by a line whose every word fits", () => {
    expect(who(line("any"))).toEqual(["any"]);
    expect(who(line("p", { policyId: "baiju" }), line("other", { policyId: "yunlu" }))).toEqual(["p"]);
    expect(who(line("half", { policyId: "baiju", right: "access" }))).toEqual([]);
  });

  test("is named by the line that says most; of as much, a right comes before a policy, a policy before a channel", () => {
    const [policy, right, channel] = [{ policyId: "baiju" }, { right: "delete" }, { channel: "phone" }];
    const all = line("all", { ...policy, ...right, ...channel });
    const both = line("both", { ...policy, ...channel });
    const ordered = ["all", "both", "right", "policy", "channel", "any"];
    const lines = [line("any"), line("channel", channel), line("policy", policy), line("right", right), both, all];
    expect(who(...lines)).toEqual(ordered);
    expect(who(...lines.reverse())).toEqual(ordered);
  });
});
