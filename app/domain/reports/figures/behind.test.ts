import { expect, it } from "vitest";
import { BEHIND_ALL, readBehind } from "./behind";

const { period: _, ...NOTHING } = BEHIND_ALL;

it("reads what it knows", () => {
  const query = new URLSearchParams({
    right: "copy",
    policy: "resource-go",
    channel: "phone",
    team: "0198d5e0-0000-7000-8000-000000000001",
    ground: "bad-faith",
    left: "2-3",
    age: "over-15",
    verdict: "changed",
    clock: "standing",
  });
  query.append("stand", "late");
  query.append("result", "partly");
  query.append("stand", "open");
  expect(readBehind(query)).toEqual({
    result: "partly",
    verdict: "changed",
    clock: "standing",
    right: "copy",
    policyId: "resource-go",
    channel: "phone",
    teamId: "0198d5e0-0000-7000-8000-000000000001",
    stands: ["open", "late"],
    ground: "bad-faith",
    left: "2-3",
    age: "over-15",
  });
});

it("reads a ground of a policy's own", () => {
  expect(readBehind(new URLSearchParams({ ground: "yishou/impractical" }))).toEqual({
    ...NOTHING,
    ground: "yishou/impractical",
  });
});

it("passes over what it does not", () => {
  expect(readBehind(new URLSearchParams())).toEqual(NOTHING);
  expect(
    readBehind(
      new URLSearchParams({
        right: "' OR 1=1",
        policy: "A B",
        channel: "pigeon",
        team: "first",
        stand: "came",
        ground: "__proto__",
        left: "constructor",
        age: "",
      }),
    ),
  ).toEqual(NOTHING);
});
