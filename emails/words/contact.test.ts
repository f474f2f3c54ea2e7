import { describe, expect, it } from "vitest";
import { contactLines, policyLines, speakUp } from "./contact";

const everything = { name: "示例", hotline: "400-000-0000", email: "privacy@example.com", address: "示例路 1 号" };
const nothing = { name: "示例", hotline: null, email: null, address: null };

describe("how to reach the controller", () => {
  it("lists what is known", () => {
    expect(contactLines(everything, "zh-CN")).toEqual([
      "电话：400-000-0000",
      "邮箱：privacy@example.com",
      "地址：示例路 1 号",
    ]);
    expect(contactLines({ ...everything, email: null }, "en")).toEqual(["Phone: 400-000-0000", "Address: 示例路 1 号"]);
    expect(contactLines(nothing, "en")).toEqual([]);
  });

  it("names the policy by its title, where there is one", () => {
    const policy = { title: "示例隐私政策", url: "https://example.com/p" };
    expect(policyLines({ ...nothing, policy }, "zh-CN")).toEqual(["政策：《示例隐私政策》 https://example.com/p"]);
    expect(policyLines({ ...nothing, policy: { ...policy, title: "A policy" } }, "en")).toEqual([
      "Policy: “A policy” https://example.com/p",
    ]);
    expect(policyLines(nothing, "en")).toEqual([]);
  });

  it("always leaves a way to speak up", () => {
    expect(speakUp(everything, "zh-CN")).toBe("拨打 400-000-0000，或写信到 privacy@example.com");
    expect(speakUp({ ...nothing, hotline: "95000" }, "en")).toBe("call 95000");
    expect(speakUp(nothing, "zh-CN")).toBe("直接回复这封邮件");
    expect(speakUp(nothing, "en")).toBe("reply to this e-mail");
  });
});
