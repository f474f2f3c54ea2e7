import type { Right } from "./rights";

/** How sure one can be who somebody is, the lowest first: a code to the contact on file, that and facts of record, a document. Source: the product's rules on identity. */
export const IDENTITY_RUNGS = ["contact-code", "code-and-facts", "document"] as const;
export type IdentityRung = (typeof IDENTITY_RUNGS)[number];

function heightOf(rung: string | null): number {
  return IDENTITY_RUNGS.findIndex((each) => each === rung);
}

/** Whether what was reached is as sure as what is required, or surer. In: null where nothing is on record. */
export function reaches(reached: string | null, required: IdentityRung): boolean {
  return heightOf(reached) >= heightOf(required);
}

/** The lowest of several rungs; null of none. */
export function lowestOf(rungs: readonly IdentityRung[]): IdentityRung | null {
  return IDENTITY_RUNGS.find((rung) => rungs.includes(rung)) ?? null;
}

/** How sure staff must be who asks for a right, under a policy that offers it. */
export function requiredRung(
  { rights }: { rights: Partial<Record<Right, { identity: IdentityRung }>> },
  right: Right,
): IdentityRung {
  return rights[right]?.identity ?? "contact-code";
}
