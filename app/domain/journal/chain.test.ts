import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, chainHash, GENESIS, type ChainedLine } from "./chain";

const LINE: ChainedLine = {
  ticketId: "0199a000-0000-7000-8000-000000000001",
  seq: 1,
  at: new Date("2026-09-30T02:00:00.000Z"),
  kind: "moved",
  actorKind: "staff",
  actorId: "0199a000-0000-7000-8000-00000000000a",
  data: { action: "take", from: "received", to: "verifying" },
};

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

describe("one text for one value", () => {
  test("keys stand in order, at every depth", () =>
    expect(canonical({ b: [{ d: 1, c: null }], a: "x" })).toBe('{"a":"x","b":[{"c":null,"d":1}]}'));
  test("a key without a value is no key", () => expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}'));
  test("the order of keys changes nothing, the order of a list does", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(shuffled(value)) === canonical(value)));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });
  test("it is JSON, and says the same after it was stored", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(JSON.parse(canonical(value))) === canonical(value)));
  });
});

describe("the chain", () => {
  test("a line's hash is what any other tool computes: SHA-256 over 32 noughts and the line as sorted JSON", () => {
    expect(chainHash(LINE, GENESIS).toString("hex")).toBe(
      "db65bbc8f0ba13f9150b86e2dd8e021556366bb9b8215123bf9e2c11dc09d7b8",
    );
  });

  test.each<[string, Partial<ChainedLine>]>([
    ["its ticket", { ticketId: "0199a000-0000-7000-8000-000000000002" }],
    ["its number", { seq: 2 }],
    ["its instant, by a millisecond", { at: new Date(LINE.at.getTime() + 1) }],
    ["its kind", { kind: "assigned" }],
    ["the kind of who did it", { actorKind: "system" }],
    ["who did it", { actorId: null }],
    ["a word in its facts", { data: { action: "take", from: "received", to: "handling" } }],
    ["a fact added", { data: { ...(LINE.data as object), grounds: [] } }],
    ["a fact taken away", { data: { action: "take", from: "received" } }],
  ])("changing %s changes the hash", (_, change) => {
    expect(chainHash({ ...LINE, ...change }, GENESIS).equals(chainHash(LINE, GENESIS))).toBe(false);
  });

  test("changing a line changes every line after it", () => {
    const head = (first: ChainedLine) =>
      chainHash({ ...LINE, seq: 3 }, chainHash({ ...LINE, seq: 2 }, chainHash(first, GENESIS)));
    expect(head({ ...LINE, actorKind: "requester" }).equals(head(LINE))).toBe(false);
  });

  test("no two different facts share a hash", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        fc.pre(canonical(one) !== canonical(other));
        return !chainHash({ ...LINE, data: one }, GENESIS).equals(chainHash({ ...LINE, data: other }, GENESIS));
      }),
    );
  });
});
