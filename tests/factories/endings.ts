import { needsSecondPerson } from "#app/domain/policies/profile/second-person";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import { ASKED_RIGHTS, RIGHTS, type AskedRight, type Right } from "#app/domain/policies/profile/rights";
import { VERDICTS, type Verdict } from "#app/domain/tickets/workflow/move-input";
import { mayAskFor } from "#app/domain/tickets/filing/requester";
import { decide, type Action, type Actor, type Facts } from "#app/domain/tickets/workflow/workflow";
import { colleague, facts, HOLDER } from "./facts";
import type { ItemOutcome } from "#app/domain/tickets/workflow/codes";
import { UNVERIFIED } from "#app/domain/tickets/workflow/unverified";
import { groundsOffered } from "#app/domain/tickets/workflow/grounds-offered";
import { outcomesFor } from "#app/domain/tickets/workflow/item-outcomes";

/** How many people a refusal takes. */
type By = "one" | "two";

/** What can become of a request, as far as the person is told of it. `ground` is one of the policy's for the right. */
export type Ending =
  | { kind: "finished"; outcome: Exclude<ItemOutcome, "refused"> }
  | { kind: "partly"; by: By; ground: string; outcome: ItemOutcome }
  | { kind: "refused"; by: By; ground: string }
  | { kind: "judged"; verdict: Verdict }
  | { kind: "blocked"; blocker: string }
  | { kind: "extended" }
  | { kind: "withdrawn" }
  | Turn;

/** What can happen on the way: something is asked, told or undone, and the request goes on. */
export type Turn =
  | { kind: "asked" }
  | { kind: "evidence" }
  | { kind: "fee" }
  | { kind: "brought-back" }
  | { kind: "reopened" }
  | { kind: "cleared"; blocker: string }
  | { kind: "cooling" };
export const TURNS = [
  "asked",
  "evidence",
  "fee",
  "brought-back",
  "reopened",
  "cleared",
  "cooling",
] as const satisfies Turn["kind"][];

/** One way through the product: under a policy, somebody asks for a right, and this becomes of it. */
export type Case = { profile: Profile; requester: RequesterKind; right: Right; ending: Ending };

/** A request's ending in a word, the same under every policy. */
export function endingName(ending: Ending): string {
  if (ending.kind === "finished") return `finished, ${ending.outcome}`;
  if (ending.kind === "judged") return `judged, ${ending.verdict}`;
  return "by" in ending ? `${ending.kind}, by ${ending.by}` : ending.kind;
}

/** A case in words. */
export function caseName({ profile, requester, right, ending }: Case): string {
  return `${profile.id}: ${requester}, ${right}, ${endingName(ending)}`;
}

/** The rights a policy offers, in the portal's order. */
export function offeredRights({ rights }: Profile): Right[] {
  return RIGHTS.filter((right) => rights[right]);
}

/** The rights a kind of requester may ask for at a policy's front. */
export function askedBy(kind: RequesterKind, { rights }: Profile): AskedRight[] {
  return ASKED_RIGHTS.filter((right) => rights[right] && mayAskFor(kind, right));
}

/** Whether the workflow lets somebody do this to a request for a right; who handles it, while it is handled, unless told otherwise. */
function can(action: Action, right: Right, told: Partial<Facts> = {}, actor: Actor = HOLDER): boolean {
  return decide(action, facts({ right, ...told }), actor).ok;
}

/** On which grounds a right may be refused to somebody who is verified, and known: that nobody could be is a story of its own. */
export function groundsOfKnown({ rights }: Profile, right: Right): string[] {
  const { refusalGrounds = [], denyAfter } = rights[right] ?? {};
  return refusalGrounds.filter((ground) => !denyAfter || ground !== UNVERIFIED);
}

/** The policy's first ground of each sort there is for who asks for what. */
function groundsOf(profile: Profile, right: Right, requesterKind: RequesterKind): { by: By; ground: string }[] {
  const ageBand = requesterKind === "guardian" ? "under-14" : null;
  const offered = groundsOffered(profile, right, { objection: null, requesterKind, ageBand });
  const grounds = groundsOfKnown(profile, right).filter((ground) => offered.includes(ground));
  const takesTwo = (ground: string) => needsSecondPerson(profile, { right, ageBand }, [ground]);
  const one = grounds.find((ground) => !takesTwo(ground));
  const two = grounds.find(takesTwo);
  return [...(one ? [{ by: "one" as const, ground: one }] : []), ...(two ? [{ by: "two" as const, ground: two }] : [])];
}

/** What can happen to a request for a right on its way, read from the policy and the workflow. A complaint repeats nothing, so no fee is told of it. */
function turnsOf(profile: Profile, right: Right): Turn[] {
  const [blocker] = can("block", right) ? profile.cancellation.blockers : [];
  const cools =
    profile.cancellation.coolingOff !== null &&
    decide("approve", facts({ right, coolsOff: right === "cancel" }), HOLDER);
  const may: Record<Exclude<Turn["kind"], "cleared">, boolean> = {
    asked: can("ask", right),
    evidence: can("ask-evidence", right),
    fee: profile.feeRule !== null && right !== "complaint" && can("propose-fee", right, { fee: "offered" }),
    "brought-back": can("put-aside", right, { status: "received" }),
    reopened: can("reopen", right, { status: "refused" }, colleague("compliance")),
    cooling: cools && cools.ok && cools.to === "cooling",
  };
  const plain = TURNS.flatMap((kind): Turn[] => (kind !== "cleared" && may[kind] ? [{ kind }] : []));
  return [...plain, ...(blocker ? [{ kind: "cleared", blocker: blocker.id } as const] : [])];
}

/** True for what happens on the way. */
export function isTurn(ending: Ending): ending is Turn {
  return TURNS.some((kind) => kind === ending.kind);
}

/** Everything that can become of a request for a right under a policy, read from the policy, the outcomes of items and the workflow. */
function endingsOf(profile: Profile, right: Right, requester: RequesterKind): Ending[] {
  const given = can("approve", right) ? outcomesFor(right).filter((outcome) => outcome !== "refused") : [];
  const grounds = groundsOf(profile, right, requester);
  const [blocker] = can("block", right) ? profile.cancellation.blockers : [];
  return [
    ...given.map((outcome): Ending => ({ kind: "finished", outcome })),
    ...given
      .slice(0, 1)
      .flatMap((outcome) => grounds.map((ground): Ending => ({ kind: "partly", outcome, ...ground }))),
    ...grounds.map((ground): Ending => ({ kind: "refused", ...ground })),
    ...(can("judge", right) ? VERDICTS.map((verdict): Ending => ({ kind: "judged", verdict })) : []),
    ...(blocker ? [{ kind: "blocked", blocker: blocker.id } as const] : []),
    ...(profile.rights[right]?.extension ? [{ kind: "extended" } as const] : []),
    { kind: "withdrawn" },
    ...turnsOf(profile, right),
  ];
}

/** Who may come with a right. A complaint is made from the page of a request, by whoever made that. */
function requestersOf(profile: Profile, right: Right): RequesterKind[] {
  return profile.requesters.map(({ kind }) => kind).filter((kind) => right === "complaint" || mayAskFor(kind, right));
}

/** Every right × requester × outcome of these policies. */
export function catalogueOf(profiles: readonly Profile[]): Case[] {
  return profiles.flatMap((profile) =>
    offeredRights(profile).flatMap((right) =>
      requestersOf(profile, right).flatMap((requester) =>
        endingsOf(profile, right, requester).map((ending) => ({ profile, requester, right, ending })),
      ),
    ),
  );
}

/**
 * What one policy's case shows for the others too: every requester × right × outcome counts once, and every right of every policy once by
 * its subject. Policies that promise the same differ in their words alone. What happens on the way does not depend on right and requester
 * together, so it counts once for each of them.
 */
export function shownBy({ profile, requester, right, ending }: Case): string[] {
  if (isTurn(ending)) return [`${right}, ${endingName(ending)}`, `${requester}, ${endingName(ending)}`];
  const once = `${requester}, ${right}, ${endingName(ending)}`;
  return requester === "subject" ? [once, `${profile.id}: ${right}`] : [once];
}

/** The cases that are enough to show what all of them show. */
export function enoughOf(cases: readonly Case[]): Case[] {
  const shown = new Set<string>();
  return cases.filter((each) => {
    const news = shownBy(each).filter((what) => !shown.has(what));
    for (const what of news) shown.add(what);
    return news.length > 0;
  });
}
