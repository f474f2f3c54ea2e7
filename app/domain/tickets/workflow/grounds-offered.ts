import type { GroundId } from "../../policies/profile/ground-catalogue";
import { readStand } from "../../policies/profile/stands";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import type { ObjectionKind } from "./codes";
import { needsGuardian } from "./permission";

/** Grounds that weigh an objection, or say that there can be none, by their ids in a policy under European law. Direct marketing ends without either. Source: GDPR 21(1)–(3). */
const WEIGHING: readonly string[] = ["compelling-grounds", "not-open-to-objection"];

/** The ground that somebody has no authority to make a request. Nobody needs any for their own, but a child under 14, for whom a guardian has to agree. */
const AUTHORITY: string = "representative-not-authorised" satisfies GroundId;

/** What a very request is, as far as grounds depend on it: what the person objects to (null for other rights), who makes it, and how old the person is whose data are meant. */
export type AskedHow = { objection: ObjectionKind | null; requesterKind: string; ageBand: string | null };

/** Whether somebody else's word is wanted for a request, so that it can be missing. A law that is cited for it speaks of agents alone. */
function lacksAuthority(asked: AskedHow, mark: string | undefined): boolean {
  if (asked.requesterKind === "agent") return true;
  return (asked.requesterKind !== "subject" || needsGuardian(asked)) && readStand(mark ?? "")?.in !== "law";
}

/** The grounds on which a very request may be refused, in the policy's order. */
export function groundsOffered({ rights }: Pick<Profile, "rights">, right: Right, asked: AskedHow): readonly string[] {
  const { refusalGrounds = [], stands } = rights[right] ?? {};
  return refusalGrounds.filter((ground) => {
    if (ground === AUTHORITY) return lacksAuthority(asked, stands?.refusalGrounds[ground]);
    return asked.objection !== "marketing" || !WEIGHING.includes(ground);
  });
}
