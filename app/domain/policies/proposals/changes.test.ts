import { expect, test } from "vitest";
import { resourceGo } from "../profiles/resource-go";
import type { Profile } from "../profile/profile";
import { rightChanges } from "./changes";

const access = resourceGo.rights.access!;

function changed(rights: Profile["rights"]): Profile {
  return { ...resourceGo, rights };
}

test("a policy that says the same changes nothing for anybody", () => {
  expect(rightChanges(resourceGo, structuredClone(resourceGo))).toEqual([]);
});

test("times, pauses and grounds of one right are told, and no other right", () => {
  const term = { count: 10, unit: "working-day", roll: true } as const;
  const after = changed({
    ...resourceGo.rights,
    access: { ...access, term, pausable: true, refusalGrounds: [...access.refusalGrounds.slice(1), "repeated"] },
  });
  const [only, ...more] = rightChanges(resourceGo, after);
  expect(more).toEqual([]);
  expect(only).toEqual({
    right: "access",
    what: "changed",
    times: [{ name: "term", before: access.term, after: term }],
    pausable: { before: false, after: true },
    groundsAdded: access.refusalGrounds.includes("repeated") ? [] : ["repeated"],
    groundsRemoved: [access.refusalGrounds[0]],
  });
});

test("a right that comes or goes is told with what it promises", () => {
  const { access: _gone, ...others } = resourceGo.rights;
  expect(rightChanges(resourceGo, changed(others))).toMatchObject([{ right: "access", what: "removed" }]);
  expect(rightChanges(changed(others), resourceGo)).toMatchObject([
    { right: "access", what: "added", times: [{ name: "term", before: null, after: access.term }] },
  ]);
});

test("of a policy nobody has published every right is new", () => {
  const all = rightChanges(null, resourceGo);
  expect(all.map(({ right }) => right).sort()).toEqual(Object.keys(resourceGo.rights).sort());
  expect(new Set(all.map(({ what }) => what))).toEqual(new Set(["added"]));
});
