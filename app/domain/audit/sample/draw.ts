import { createHash } from "node:crypto";

/** A ticket that can be drawn. */
export type Drawable = { reference: string; policyId: string };

/** A drawn ticket with the number that decided it, so that anybody can compute it again. `rank`: its place in its stratum. */
export type Drawn<T> = T & { hash: string; rank: number };

/** The number a ticket gets from a seed: SHA-256 of `seed|reference`, in hex. */
export function lotOf(seed: string, reference: string): string {
  return createHash("sha256").update(`${seed}|${reference}`).digest("hex");
}

function inOrder(a: { hash: string; reference: string }, b: { hash: string; reference: string }): number {
  return a.hash < b.hash || (a.hash === b.hash && a.reference < b.reference) ? -1 : 1;
}

function firstOf<T extends Drawable>(tickets: readonly T[], seed: string, size: number): Drawn<T>[] {
  return tickets
    .map((ticket) => ({ ...ticket, hash: lotOf(seed, ticket.reference) }))
    .sort(inOrder)
    .slice(0, size)
    .map((ticket, at) => ({ ...ticket, rank: at + 1 }));
}

/**
 * How many tickets each policy gives to a sample, in proportion to how many it has: what is left over goes to the largest remainders, of equal
 * ones to the policy that comes first by its id. In: how many each has. Out: shares that add up to `size`, or to all where there are fewer.
 */
export function sharesOf(counts: ReadonlyMap<string, number>, size: number): Map<string, number> {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const wanted = Math.min(size, all);
  const exact = [...counts].map(([id, count]) => ({
    id,
    whole: Math.floor((count * wanted) / all),
    left: (count * wanted) % all,
  }));
  const given = exact.reduce((sum, { whole }) => sum + whole, 0);
  const next = [...exact].sort((a, b) => b.left - a.left || (a.id < b.id ? -1 : 1)).slice(0, wanted - given);
  return new Map(exact.map(({ id, whole }) => [id, whole + (next.some((each) => each.id === id) ? 1 : 0)]));
}

/**
 * Draws a sample that anybody draws again: every ticket gets a number from the seed and its reference, and those with the smallest are drawn.
 * Stratified, each policy gives its share, drawn in the same way. In: the population, in any order. Pure.
 */
export function draw<T extends Drawable>(
  population: readonly T[],
  { seed, size, stratified }: { seed: string; size: number; stratified: boolean },
): Drawn<T>[] {
  if (!stratified) return firstOf(population, seed, size);
  const strata = new Map<string, T[]>();
  for (const ticket of population) {
    const stratum = strata.get(ticket.policyId);
    if (stratum) stratum.push(ticket);
    else strata.set(ticket.policyId, [ticket]);
  }
  const shares = sharesOf(new Map([...strata].map(([id, tickets]) => [id, tickets.length])), size);
  return [...strata]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, tickets]) => firstOf(tickets, seed, shares.get(id) ?? 0));
}

/** What stands for a list of tickets: SHA-256 of their references in order, each with a line feed. */
export function listDigest(references: readonly string[]): string {
  return createHash("sha256")
    .update(
      [...references]
        .sort()
        .map((reference) => `${reference}\n`)
        .join(""),
    )
    .digest("hex");
}
