import { expect, test } from "vitest";
import { asTyped, at, rowsOf, type LooseObject } from "#app/domain/policies/check/loose";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { withGrounds } from "./form";

const draft = resourceGo as unknown as LooseObject;

function groundsOf(profile: LooseObject, right: string): string[] {
  return rowsOf(at(profile, `rights.${right}.refusalGrounds`)).map(asTyped);
}

test("several grounds are given to several rights at once: none twice, the order kept, other rights untouched", () => {
  const grounds = ["identity-not-proven", "trade-secrets", "nothing-found"];
  const after = withGrounds(draft, { grounds, rights: ["access", "copy", "opt-out"], act: "add" });
  for (const right of ["access", "copy"]) {
    const before = groundsOf(draft, right);
    expect(groundsOf(after, right)).toEqual([...before, ...grounds.filter((id) => !before.includes(id))]);
  }
  expect(groundsOf(after, "delete")).toEqual(groundsOf(draft, "delete"));
  expect(at(after, "rights.opt-out")).toBeNull();
});

test("several are taken away at once, each with its mark", () => {
  const [gone, ...others] = groundsOf(draft, "delete");
  const after = withGrounds(draft, { grounds: [gone!, "nobody-has-this"], rights: ["delete"], act: "remove" });
  expect(groundsOf(after, "delete")).toEqual(others);
  expect(at(after, `rights.delete.stands.refusalGrounds.${gone}`)).toBeNull();
  expect(withGrounds(after, { grounds: [gone!], rights: ["delete"], act: "remove" })).toEqual(after);
});
