import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canBeGiven, choose, type Candidate } from "./choose";

const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  load: fc.nat(5),
  turn: fc.option(fc.nat(20)),
  away: fc.boolean(),
  concerned: fc.boolean(),
  handled: fc.boolean(),
  joined: fc.boolean(),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 8 });
const mode = fc.constantFrom("least-load" as const, "by-turns" as const);

describe("whoever is given a ticket", () => {
  test("is never away, never the person concerned, never who handled what a complaint is about, and has signed in", () =>
    fc.assert(
      fc.property(mode, candidates, (rule, all) => {
        const chosen = choose(rule, all);
        if (chosen === null) expect(all.some(canBeGiven)).toBe(false);
        else expect(chosen).toMatchObject({ away: false, concerned: false, handled: false, joined: true });
      }),
    ));

  test("is nobody, where the rule is to give to nobody", () =>
    fc.assert(
      fc.property(candidates, (all) => {
        expect(choose("nobody", all)).toBeNull();
      }),
    ));

  test("has least to do, by that rule", () =>
    fc.assert(
      fc.property(candidates, (all) => {
        const chosen = choose("least-load", all);
        const fit = all.filter(canBeGiven);
        if (chosen) expect(chosen.load).toBe(Math.min(...fit.map(({ load }) => load)));
      }),
    ));

  test("does not depend on the order they are looked at", () =>
    fc.assert(
      fc.property(mode, candidates, (rule, all) => {
        expect(choose(rule, [...all].reverse())?.id).toBe(choose(rule, all)?.id);
      }),
    ));
});

/** Gives out so many tickets one after the other; `there`: who is there for each. Out: how many each got. */
function givenOut(rule: "least-load" | "by-turns", all: readonly Candidate[], there: readonly (readonly number[])[]) {
  const state = all.map((each) => ({ ...each }));
  const got = state.map(() => 0);
  there.forEach((present, round) => {
    const here = state.map((each, at) => ({ ...each, away: !present.includes(at) }));
    const at = state.findIndex(({ id }) => id === choose(rule, here)?.id);
    if (at === -1) return;
    got[at]! += 1;
    state[at]!.load += 1;
    state[at]!.turn = round + 100;
  });
  return { got, loads: state.map(({ load }) => load) };
}

const colleague = (at: number, load = 0): Candidate => ({
  ...{ id: `${at}`, load, turn: null, away: false, concerned: false, handled: false, joined: true },
});

describe("over many tickets", () => {
  test("by turns, two who are always there get as many as each other, within one, whoever else comes and goes", () =>
    fc.assert(
      fc.property(fc.array(fc.subarray([2, 3, 4, 5]), { minLength: 1, maxLength: 60 }), (others) => {
        const all = Array.from({ length: 6 }, (_, at) => colleague(at));
        const { got } = givenOut(
          "by-turns",
          all,
          others.map((each) => [0, 1, ...each]),
        );
        expect(Math.abs(got[0]! - got[1]!)).toBeLessThanOrEqual(1);
      }),
    ));

  test("to who has least, loads come together: after enough tickets they differ by one at most", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 6 }), (loads) => {
        const all = loads.map((load, at) => colleague(at, load));
        const everybody = all.map((_, at) => at);
        const after = givenOut(
          "least-load",
          all,
          Array.from({ length: 60 }, () => everybody),
        ).loads;
        expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1);
      }),
    ));
});
