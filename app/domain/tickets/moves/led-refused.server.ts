import type { Tx } from "#app/platform/database/db.server";
import type { Profile } from "../../policies/profile/profile";
import { refuse, type Refusal, type RefusalCode } from "../../refusal";
import { guardMinor } from "../minors/guard.server";
import { hasUnprovenSystem } from "../tasks/settle-task.server";
import type { LockedTicket } from "../ticket/lock.server";
import { factsOf } from "../workflow/facts.server";
import { inputRefused } from "../workflow/input-refused";
import type { MoveInput } from "../workflow/move-input";
import { decide, WORKFLOW, type Action, type Actor } from "../workflow/workflow";
import { particularsRefused, scopeOf } from "./answer-scope.server";

/** What an answer is for the tickets that are worked on together with the one it is given on. */
export const ALSO: Partial<Record<Action, "finish-with" | "refuse-with">> = {
  finish: "finish-with",
  "confirm-finish": "finish-with",
  refuse: "refuse-with",
  "confirm-refusal": "refuse-with",
};

/** What is proposed to a second person as the answer to all: asked of each already then, so that nobody looks at what cannot be given. */
const PROPOSED: Partial<Record<Action, "finish-with" | "refuse-with">> = {
  "propose-finish": "finish-with",
  "propose-refusal": "refuse-with",
};

/** Whether an act answers, or proposes the answer to, the tickets that are worked on together with its own as well. */
export function answersToo(action: Action): boolean {
  return action in ALSO || action in PROPOSED;
}

type Asked = {
  move: { action: Action; input: MoveInput[Action]; actor: Actor; now: Date };
  main: LockedTicket;
  led: readonly LockedTicket[];
  profile: Profile;
};

async function oneRefused(
  tx: Tx,
  led: LockedTicket,
  { move, main, profile }: Omit<Asked, "led">,
): Promise<RefusalCode | null> {
  const { action, actor, now } = move;
  if (led.right !== main.right || led.policyVersionId !== main.policyVersionId) return "merge-right";
  if (actor.kind === "staff") {
    const look = { staffId: actor.id, zone: profile.zone, now, shown: false, client: tx };
    const guarded = await guardMinor(led, look);
    if (!guarded.ok) return guarded.refusal;
  }
  // What was found is found once, on the one that leads, which was asked of it.
  const facts = factsOf({ ...led, findings: "not-asked" }, profile, now);
  const also = ALSO[action] ?? PROPOSED[action];
  const decision = also ? decide(also, facts, { kind: "system" }) : null;
  if (decision && !decision.ok) return decision.refusal;
  if (WORKFLOW[action].forbids.includes("identity-too-low") && !facts.identitySure) return "identity-too-low";
  if (also === "finish-with" && (await hasUnprovenSystem(tx, led.id))) return "systems-unproven";
  const scope = await scopeOf(tx, led, { profile, identitySure: facts.identitySure, now });
  return (inputRefused(move, scope) ?? particularsRefused(move, led))?.refusal ?? null;
}

/**
 * Everything an answer is asked of its own ticket, asked of each that it would answer too: an answer that could not be given there alone is not given by
 * being given elsewhere. In: the move, its ticket, and those that one leads, whose rows are held. Out: null, or `led-not-ready` with which it is and what speaks against it.
 */
export async function ledRefused(tx: Tx, { led, ...asked }: Asked): Promise<Refusal | null> {
  for (const each of led) {
    const why = await oneRefused(tx, each, asked);
    if (why) return refuse("led-not-ready", { reference: each.reference, why });
  }
  return null;
}
