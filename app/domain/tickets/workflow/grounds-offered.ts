import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import type { ObjectionKind } from "./codes";

/** Grounds that weigh an objection, or say that there can be none, by their ids in a policy under European law. Direct marketing ends without either. Source: GDPR 21(1)–(3). */
const WEIGHING: readonly string[] = ["compelling-grounds", "not-open-to-objection"];

/** The grounds on which a very request may be refused, in the policy's order. In: what the person objects to; null for other rights. */
export function groundsOffered(
  { rights }: Pick<Profile, "rights">,
  right: Right,
  objection: ObjectionKind | null,
): readonly string[] {
  const grounds = rights[right]?.refusalGrounds ?? [];
  return objection === "marketing" ? grounds.filter((ground) => !WEIGHING.includes(ground)) : grounds;
}
