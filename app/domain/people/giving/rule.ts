/** How new tickets are given out. */
export const GIVING_MODES = ["nobody", "least-load", "by-turns"] as const;
export type GivingMode = (typeof GIVING_MODES)[number];

/** Of which tickets a rule is: a team's, by its id, or of those no team holds: all of them, where there are no teams. */
export const ALL = "all";

/** Who gets new tickets of a kind always; an empty word stands for any. */
export type Fixed = { policyId: string; right: string; channel: string; staffId: string };
export type ListedFixed = Fixed & { id: string; name: string };

/** `seen`: the mark of its lines, as a form that adds one sends it back. */
export type GivingRule = { scope: string; mode: GivingMode; fixed: ListedFixed[]; seen: string };

/** True for a word that names a mode. */
export function isGivingMode(mode: string): mode is GivingMode {
  return (GIVING_MODES as readonly string[]).includes(mode);
}

/** How much a fixed colleague's line says: more of it comes first, and of as much a right before a policy, a policy before a channel. */
function weight({ right, policyId, channel }: Fixed): number {
  const says = [channel, policyId, right].map((word, place) => (word === "" ? 0 : 8 + 2 ** place));
  return says.reduce((sum, each) => sum + each, 0);
}

/** The lines that are about a ticket, the one that says most of it first. */
export function fixedFor<F extends Fixed>(
  lines: readonly F[],
  ticket: { policyId: string; right: string; channel: string },
): F[] {
  const fits = (word: string, is: string) => word === "" || word === is;
  return lines
    .filter(
      (line) =>
        fits(line.policyId, ticket.policyId) && fits(line.right, ticket.right) && fits(line.channel, ticket.channel),
    )
    .sort((a, b) => weight(b) - weight(a));
}
