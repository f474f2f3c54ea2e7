import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gdpr } from "../../policies/profiles/gdpr";
import { resourceGo } from "../../policies/profiles/resource-go";
import type { Profile } from "../../policies/profile/profile";
import { PAUSES } from "./codes";
import { articleOfPause, pauseOf, pausesOffered, saysPause } from "./pause-reason";
import { ACTIONS, WORKFLOW } from "./workflow";

const scope = { right: "access", profile: gdpr, identitySure: false } as const;
const known = { ...scope, identitySure: true };
const access = gdpr.rights.access!;
const running: Profile = { ...gdpr, rights: { access: { ...access, pausable: false } } };
const elsewhere: Profile = { ...gdpr, law: "other" };

describe("under a law that names why a promise may stand still", () => {
  test("whatever asks the person something says one of the reasons, or that the clock runs on", () => {
    for (const act of ["ask", "ask-evidence"] as const) {
      expect(pausesOffered(act, scope)).toEqual(["identity", "clarification", "none"]);
      expect(saysPause(act, undefined, scope)).toBe(false);
      expect(pauseOf(act, "clarification", scope)).toBe("clarification");
    }
  });

  test("nobody is in doubt who is known already", () => {
    expect(pausesOffered("ask", known)).toEqual(["clarification", "none"]);
    expect(saysPause("ask", "identity", known)).toBe(false);
  });

  test("nothing else makes the promise stand still, whatever is said", () => {
    const acts = fc.constantFrom(...ACTIONS);
    const said = fc.constantFrom(undefined, ...PAUSES);
    fc.assert(
      fc.property(acts, said, (act, pause) => {
        const written = pauseOf(act, pause, scope);
        if (WORKFLOW[act].clock !== "pause") expect(written).toBeUndefined();
        else if (act === "block") expect(written).toBe("none");
        else expect(written).toBe(pause);
      }),
    );
  });

  test("a doubt stands on its article, a clarification on none", () => {
    expect(articleOfPause(gdpr, "identity")).toContain("第十二条第六款");
    expect(articleOfPause(gdpr, "clarification")).toBeNull();
  });
});

test.each([
  ["where the promise never pauses", running],
  ["under a law that names no reasons", elsewhere],
  ["under the law of China", resourceGo],
])("nothing is asked %s", (_where, profile) => {
  for (const act of ["ask", "ask-evidence", "block"] as const) {
    expect(pausesOffered(act, { ...scope, profile })).toBeNull();
    expect(saysPause(act, undefined, { ...scope, profile })).toBe(true);
    expect(pauseOf(act, "identity", { ...scope, profile })).toBeUndefined();
  }
});
