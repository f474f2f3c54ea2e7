import { transaction, type Tx } from "#app/platform/db.server";
import { civilDateIn } from "../clock/zone";
import { record } from "../journal/record.server";
import type { LetterData } from "../outbox/letters";
import { queueLetter } from "../outbox/queue-letter.server";
import type { Profile } from "../policies/profile";
import { loadPolicyVersion } from "../policies/published.server";
import { refuse, type Outcome } from "../refusal";
import { clockEffect } from "./clock-effects.server";
import { effectOf, type Effect, type MoveContext } from "./effects.server";
import { inputRefused, twoPeopleDecide } from "./input-refused";
import { factsOf, lockTicket, pendingProposal, type LockedTicket } from "./lock.server";
import { MOVE_INPUTS, type MoveInput } from "./move-input";
import { movedMeanwhile } from "./what-happened.server";
import { decide, isOpen, WORKFLOW, type Action, type Actor, type Status } from "./workflow";

export type Move<A extends Action = Action> = {
  ticketId: string;
  action: A;
  actor: Actor;
  input: MoveInput[A];
  now: Date;
  /** The ticket's version the actor looked at; null when it does not matter (the requester's own acts). */
  seen: number | null;
};

async function decideNow(tx: Tx, move: Move, ticket: LockedTicket, profile: Profile): Promise<Outcome<{ to: Status }>> {
  if (move.seen !== null && move.seen !== ticket.version) return movedMeanwhile(tx, ticket.id);
  const secondPerson = twoPeopleDecide(move, profile, ticket.right);
  const proposal = ticket.status === "reviewing" ? await pendingProposal(tx, ticket.id) : null;
  const decision = decide(move.action, factsOf(ticket, profile, move.now, proposal, secondPerson), move.actor);
  return decision.ok ? (inputRefused(move, { right: ticket.right, profile, today: civilDateIn(move.now, profile.zone) }) ?? decision) : decision;
}

async function writeStatus(context: MoveContext, action: Action, to: Status, effect: Effect, profile: Profile): Promise<void> {
  const { tx, ticket, actor, now } = context;
  const clock = await clockEffect(action, { ...context, profile });
  const status = { status: to, open: isOpen(to), version: { increment: 1 }, lastEventAt: now, lastEvent: action };
  const { count } = await tx.ticket.updateMany({
    where: { id: ticket.id, status: ticket.status },
    data: { blockers: [], ...effect.columns, ...clock.columns, ...status },
  });
  if (count !== 1) throw new Error(`ticket ${ticket.id} was moved while its row was held`);
  const journalActor = actor.kind === "staff" ? { kind: "staff" as const, id: actor.id } : { kind: actor.kind };
  await record(tx, ticket.id, journalActor, now, [{ kind: "moved", data: { action, from: ticket.status, to, ...effect.journal } }, ...clock.events]);
}

async function promiseLetter({ tx, ticket, now }: MoveContext, action: Action, data: Effect["letter"]): Promise<void> {
  const kind = WORKFLOW[action].letter;
  if (!kind) return;
  const letter = { kind, ticketId: ticket.id, locale: ticket.locale, staffId: null, data: (data ?? {}) as LetterData[typeof kind] };
  await queueLetter(tx, { ...letter, dedupeKey: `${ticket.id}:${kind}:${ticket.version + 1}` }, now);
}

/**
 * Moves a ticket along its workflow: the only writer of a status. The row, its journal lines and its letter are one transaction.
 * In: the action with its input (parsed here), who acts, when, and which version was looked at.
 * Out: the new status, or the refusal: the workflow's own, `ground-not-allowed`, `ticket-gone`, or `moved-meanwhile` with what happened.
 */
export async function move<A extends Action>(asked: Move<A>): Promise<Outcome<{ to: Status }>> {
  const input = MOVE_INPUTS[asked.action].parse(asked.input) as MoveInput[A];
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, asked.ticketId);
    if (!ticket) return refuse("ticket-gone");
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    const decision = await decideNow(tx, { ...asked, input }, ticket, profile);
    if (!decision.ok) return decision;
    const context: MoveContext = { tx, ticket, profile, actor: asked.actor, now: asked.now };
    const effect = await effectOf(asked.action, context, input);
    await writeStatus(context, asked.action, decision.to, effect, profile);
    await promiseLetter(context, asked.action, effect.letter);
    return decision;
  });
}
