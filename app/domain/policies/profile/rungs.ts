import type { Right } from "./rights";

/**
 * How sure we must be who asks, from the least to the most. `none`: nobody has to prove anything. `declaration`: three facts of record and a
 * declaration signed under penalty of perjury, on the page of the request. Source: the product's rules on identity; CCPA Regulations (11 CCR), 7060(b), 7062(b), (c).
 */
export const IDENTITY_RUNGS = ["none", "contact-code", "code-and-facts", "declaration", "document"] as const;
export type IdentityRung = (typeof IDENTITY_RUNGS)[number];

function heightOf(rung: string | null): number {
  return IDENTITY_RUNGS.findIndex((each) => each === rung);
}

/** Whether what was reached is as sure as what is required, or surer. In: null where nothing is on record, which is enough where nobody is asked. */
export function reaches(reached: string | null, required: IdentityRung): boolean {
  return required === "none" || heightOf(reached) >= heightOf(required);
}

/** The lowest of several rungs; null of none. */
export function lowestOf(rungs: readonly IdentityRung[]): IdentityRung | null {
  return IDENTITY_RUNGS.find((rung) => rungs.includes(rung)) ?? null;
}

/** As much of a policy as its rungs are read from. */
type HasRungs = { rights: Partial<Record<Right, { identity: IdentityRung } | undefined>> };

/** How sure staff must be who asks for a right, under a policy that offers it. */
export function requiredRung({ rights }: HasRungs, right: Right): IdentityRung {
  return rights[right]?.identity ?? "contact-code";
}

/** Whether who asks for a right has to be verified at all. */
export function asksIdentity(policy: HasRungs, right: Right): boolean {
  return requiredRung(policy, right) !== "none";
}

/** Whether who asks for a right has to sign a declaration, unless they are known more surely than by one. */
export function asksDeclaration(policy: HasRungs, right: Right): boolean {
  return requiredRung(policy, right) === "declaration";
}

/** The most that any of several rights asks for. In: at least one. */
export function highestRung(policy: HasRungs, rights: readonly Right[]): IdentityRung {
  const places = rights.map((right) => IDENTITY_RUNGS.indexOf(requiredRung(policy, right)));
  return IDENTITY_RUNGS[Math.max(...places)] ?? "contact-code";
}
