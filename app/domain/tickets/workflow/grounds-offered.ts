import type { GroundId } from "../../policies/profile/ground-catalogue";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import type { ObjectionKind } from "./codes";
import { permissionOf } from "./permission";

/** Grounds that weigh an objection, or say that there can be none, by their ids in a policy under European law. Direct marketing ends without either. Source: GDPR 21(1)–(3). */
const WEIGHING: readonly string[] = ["compelling-grounds", "not-open-to-objection"];

/** The ground that somebody has no authority to make a request. Nobody needs any for their own, but a child under 14, for whom a guardian has to agree. */
const AUTHORITY: string = "representative-not-authorised" satisfies GroundId;

/** What a very request is, as far as grounds depend on it: what the person objects to (null for other rights), who makes it, and how old the person is whose data are meant. */
export type AskedHow = { objection: ObjectionKind | null; requesterKind: string; ageBand: string | null };

/** Whether a ground can be one of this very request. */
function fits(ground: string, asked: AskedHow): boolean {
  if (ground === AUTHORITY) return asked.requesterKind !== "subject" || permissionOf(asked) !== null;
  return asked.objection !== "marketing" || !WEIGHING.includes(ground);
}

/** The grounds on which a very request may be refused, in the policy's order. */
export function groundsOffered({ rights }: Pick<Profile, "rights">, right: Right, asked: AskedHow): readonly string[] {
  return (rights[right]?.refusalGrounds ?? []).filter((ground) => fits(ground, asked));
}
