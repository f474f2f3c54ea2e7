import { describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { authorityEnded, confirmationsFor, verificationGaps } from "./verification";

const TODAY = "2026-11-24";
const { guardian, agent, relative } = FOR_OTHERS;

test("nothing beside their own identity is confirmed of somebody who asks for themselves", () => {
  expect(confirmationsFor({ kind: "subject" }, TODAY)).toEqual([]);
  expect(verificationGaps({ kind: "subject" }, TODAY, { confirmed: [], behalf: "" })).toEqual({});
});

test.each([
  ["a guardian", guardian, ["child-identity", "guardianship"]],
  ["an agent", agent, ["authority-covers", "authority-in-force"]],
  ["a relative", relative, ["death", "kinship", "interest"]],
] as const)("of %s each thing is confirmed", (_who, requester, wanted) => {
  expect(confirmationsFor(requester, TODAY)).toEqual(wanted);
  expect(verificationGaps(requester, TODAY, { confirmed: wanted, behalf: "looked at" })).toEqual({});
  for (const left of wanted) {
    const confirmed = wanted.filter((each) => each !== left);
    expect(verificationGaps(requester, TODAY, { confirmed, behalf: "looked at" })).toEqual({ confirmed: "accept-all" });
  }
  expect(verificationGaps(requester, TODAY, { confirmed: wanted, behalf: "" })).toEqual({ behalf: "required" });
  expect(verificationGaps(requester, TODAY, { confirmed: [], behalf: "" })).toEqual({
    confirmed: "accept-all",
    behalf: "required",
  });
});

describe("an agent's authority", () => {
  test.each([
    ["names no end", "", null],
    ["ends today: today still counts", TODAY, null],
    ["ended yesterday", "2026-11-23", "2026-11-23"],
  ])("%s", (_name, authorityUntil, ended) => {
    expect(authorityEnded({ ...agent, authorityUntil }, TODAY)).toBe(ended);
  });

  test("that has ended is not confirmed as in force, only as renewed", () => {
    const lapsed = { ...agent, authorityUntil: "2026-11-23" };
    expect(confirmationsFor(lapsed, TODAY)).toEqual(["authority-covers", "authority-renewed"]);
    expect(
      verificationGaps(lapsed, TODAY, { confirmed: ["authority-covers", "authority-in-force"], behalf: "looked at" }),
    ).toEqual({ confirmed: "accept-all" });
    expect(
      verificationGaps(lapsed, TODAY, { confirmed: ["authority-covers", "authority-renewed"], behalf: "looked at" }),
    ).toEqual({});
  });
});
