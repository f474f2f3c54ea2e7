import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draw, listDigest, lotOf, sharesOf, type Drawable } from "./draw";

const tickets: Drawable[] = Array.from({ length: 60 }, (_, at) => ({
  reference: `RD-${String(at).padStart(4, "0")}`,
  policyId: at % 3 === 0 ? "shop" : at % 5 === 0 ? "cloud" : "go",
}));
const references = (drawn: readonly Drawable[]) => drawn.map(({ reference }) => reference);

describe("a sample", () => {
  test("is what anybody computes with sha256 and sort: the smallest numbers of seed and reference", () => {
    const byHand = tickets
      .map(({ reference }) => [createHash("sha256").update(`q3-2026|${reference}`).digest("hex"), reference] as const)
      .sort()
      .slice(0, 7)
      .map(([, reference]) => reference);
    const drawn = draw(tickets, { seed: "q3-2026", size: 7, stratified: false });
    expect(references(drawn)).toEqual(byHand);
    expect(drawn.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(drawn[0]!.hash).toBe(lotOf("q3-2026", drawn[0]!.reference));
  });

  test("is the same whatever the order of the population, another with another seed, and a larger one holds the smaller", () => {
    const size = fc.integer({ min: 1, max: 80 });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(tickets, { minLength: 60 }),
        fc.string(),
        size,
        fc.boolean(),
        (shuffled, seed, n, stratified) => {
          const drawn = draw(tickets, { seed, size: n, stratified });
          expect(draw(shuffled, { seed, size: n, stratified })).toEqual(drawn);
          expect(drawn).toHaveLength(Math.min(n, tickets.length));
          expect(new Set(references(drawn)).size).toBe(drawn.length);
        },
      ),
    );
    const [small, large] = [5, 12].map((n) => references(draw(tickets, { seed: "a", size: n, stratified: false })));
    expect(large!.slice(0, 5)).toEqual(small);
    expect(references(draw(tickets, { seed: "b", size: 5, stratified: false }))).not.toEqual(small);
  });

  test("by policy gives each its share, to the ticket", () => {
    const drawn = draw(tickets, { seed: "x", size: 12, stratified: true });
    const of = (id: string) => drawn.filter(({ policyId }) => policyId === id).length;
    expect({ shop: of("shop"), cloud: of("cloud"), go: of("go") }).toEqual({ shop: 4, cloud: 2, go: 6 });
  });

  test("shares add up, and none is more than there is", () => {
    const counts = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 500 }), {
      minKeys: 1,
      maxKeys: 9,
    });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 600 }), (of, size) => {
        const shares = sharesOf(new Map(Object.entries(of)), size);
        const all = Object.values(of).reduce((sum, count) => sum + count, 0);
        expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(Math.min(size, all));
        for (const [id, share] of shares) expect(share).toBeLessThanOrEqual(of[id]!);
      }),
    );
    expect(draw([], { seed: "x", size: 3, stratified: true })).toEqual([]);
  });

  test("a list is told by one digest, whatever its order", () => {
    expect(listDigest(["b", "a"])).toBe(createHash("sha256").update("a\nb\n").digest("hex"));
  });
});
