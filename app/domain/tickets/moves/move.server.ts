import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import type { LetterData } from "../../outbox/letters";
import { post } from "../../outbox/post.server";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome, type Refusal } from "../../refusal";
import { clockRule } from "../deadlines/clock-rule";
import { moveClock, standStill } from "../deadlines/move-clock.server";
import { resultOf } from "./action-results.server";
import { particularsRefused, scopeOf } from "./answer-scope.server";
import type { MoveResult } from "./decision.server";
import { dropPermissions } from "../tasks/ask-permission.server";
import { proofOf } from "../tasks/proof.server";
import { findingsState } from "../evidence/findings-state.server";
import { inputRefused, twoPeopleDecideAny, type InputScope } from "../workflow/input-refused";
import { lockFamily, lockTicketTogether, type LockedTicket } from "../ticket/lock.server";
import { endMerge, listLed } from "./end-merge.server";
import { ALSO, answersToo, ledRefused } from "./led-refused.server";
import { takeLedAlong } from "./hand-to.server";
import { noteHandled } from "./note-handled.server";
import { staffOnTicket } from "../ticket/seen-by.server";
import { setAssignee } from "./set-assignee.server";
import { MOVE_INPUTS, type MoveInput, type Verdict } from "../workflow/move-input";
import { noteOpened } from "../tasks/open-tasks.server";
import { hasUnprovenSystem } from "../tasks/settle-task.server";
import { verificationGaps } from "../filing/verification";
import { askedAt } from "../evidence/asked-at.server";
import { tellOfMove } from "./tell-of-move.server";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";
import { decide, isOpen, WORKFLOW, type Action, type Actor } from "../workflow/workflow";
import { writeToRequester } from "../letters/promise/write-to-requester.server";
import type { Status } from "../ticket/statuses";
import { pendingProposal, factsOf, isMerged } from "../workflow/facts.server";
import { comparisonGaps } from "../filing/disputed";
import { unsealContact, unsealTicketAnswers } from "../filing/seal-answers.server";
import type { Pause } from "../workflow/codes";
import { pauseOf, saysPause } from "../workflow/pause-reason";
import type { MoveContext } from "../workflow/move-context.server";

export type Move<A extends Action = Action> = {
  ticketId: string;
  action: A;
  actor: Actor;
  input: MoveInput[A];
  now: Date;
  /** The ticket's version the actor looked at; null when it does not matter (the requester's own acts). */
  seen: number | null;
};

/** What must be confirmed depends on who asks, and that only the sealed answers tell. */
async function verificationRefused(
  tx: Tx,
  { action, input }: Move,
  ticket: LockedTicket,
  { profile, today }: InputScope,
): Promise<Refusal | null> {
  if (action !== "verify") return null;
  const answers = unsealTicketAnswers(ticket);
  const about = { requester: answers.requester, ageBand: ticket.ageBand };
  const proof = await proofOf(tx, ticket, profile);
  const gaps = verificationGaps(about, today, proof, input as MoveInput["verify"]);
  if (Object.values(gaps).includes("rung-too-low")) return refuse("identity-too-low");
  if (Object.values(gaps).includes("not-signed")) return refuse("declaration-missing");
  if (Object.values(gaps).includes("answered-no")) return refuse("permission-denied");
  if (Object.values(gaps).includes("not-confirmed")) return refuse("permission-missing");
  if (Object.keys(gaps).length > 0) return refuse("verification-incomplete");
  if (answers.what.right !== "correct") return null;
  const told = { ...answers, contact: unsealContact(ticket) };
  const compared = Object.values(comparisonGaps(profile, told, input as MoveInput["verify"]));
  if (compared.includes("in-dispute")) return refuse("verified-by-disputed");
  return compared.length > 0 ? refuse("verification-incomplete") : null;
}

/** An answer that one of ours writes down was given after it was asked for, and not later than now. */
async function heardRefused(tx: Tx, { action, input, now }: Move, ticket: LockedTicket): Promise<Refusal | null> {
  if (action !== "note-answer") return null;
  const { heardAt } = input as MoveInput["note-answer"];
  const asked = await askedAt(tx, ticket.id);
  return asked !== null && heardAt >= asked && heardAt <= now ? null : refuse("answer-not-between");
}

/** When the person said what is written down now; nothing for any other act. */
function heardIn({ action, input }: Move): Date | undefined {
  return action === "note-answer" ? (input as MoveInput["note-answer"]).heardAt : undefined;
}

/** What staff said of the clock with an act that asks something. */
function saidPause({ action, input }: Move): Pause | undefined {
  return action === "ask" || action === "ask-evidence" ? (input as MoveInput["ask"]).pause : undefined;
}

async function decideNow(tx: Tx, move: Move, ticket: LockedTicket, profile: Profile): Promise<Outcome<{ to: Status }>> {
  if (move.seen !== null && move.seen !== ticket.version) return movedMeanwhile(tx, ticket.id);
  const led = ticket.leads && answersToo(move.action) ? await listLed(tx, ticket.id) : [];
  const secondPerson = twoPeopleDecideAny(move, profile, [ticket, ...led]);
  const proposal = ticket.status === "reviewing" ? await pendingProposal(tx, ticket.id) : null;
  const moved = await standStill({ tx, ticket, profile, now: move.now });
  const state = { ...ticket, ...moved?.columns, findings: await findingsState(tx, ticket) };
  const facts = factsOf(state, profile, move.now, proposal, secondPerson);
  const decision = decide(move.action, facts, move.actor);
  if (decision.ok && ["finish", "propose-finish"].includes(move.action) && (await hasUnprovenSystem(tx, ticket.id)))
    return refuse("systems-unproven");
  if (!decision.ok) return decision;
  const scope = await scopeOf(tx, ticket, { profile, identitySure: facts.identitySure, now: move.now });
  return (
    (await verificationRefused(tx, move, ticket, scope)) ??
    (await heardRefused(tx, move, ticket)) ??
    inputRefused(move, scope) ??
    (saysPause(move.action, saidPause(move), scope) ? null : refuse("pause-reason-missing")) ??
    particularsRefused(move, ticket) ??
    (await ledRefused(tx, { move, main: ticket, led, profile })) ??
    decision
  );
}

/** What goes to the journal and the letter where a law wants the pause explained; nothing elsewhere. */
function saidOfClock({ pause }: MoveContext): { pause?: Pause } {
  return pause ? { pause } : {};
}

async function writeStatus(
  context: MoveContext,
  action: Action,
  to: Status,
  result: MoveResult,
  profile: Profile,
): Promise<void> {
  const { tx, ticket, actor, now } = context;
  const clock = await moveClock(action, { ...context, profile });
  // What stands in the way, and by when an answer is asked for, belong to the status: whatever leaves that status leaves it behind, whatever stays keeps it.
  const left = to === ticket.status ? {} : { blockers: [], replyDueOn: null };
  const status = { status: to, open: isOpen(to), version: { increment: 1 }, lastEventAt: now, lastEvent: action };
  const { count } = await tx.ticket.updateMany({
    where: { id: ticket.id, status: ticket.status },
    data: { ...left, ...result.columns, ...clock.columns, ...status },
  });
  if (count !== 1) throw new Error(`ticket ${ticket.id} was moved while its row was held`);
  if (actor.kind === "staff") await noteHandled(tx, ticket.id, actor.id);
  const journalActor = actor.kind === "staff" ? { kind: "staff" as const, id: actor.id } : { kind: actor.kind };
  await record(tx, ticket.id, journalActor, now, [
    ...(clock.before ?? []),
    { kind: "moved", data: { action, from: ticket.status, to, ...result.journal, ...saidOfClock(context) } },
    ...clock.events,
  ]);
}

/** What is kept of a person's files ends with the ticket; of what was given before, with its being looked at again. */
async function promiseErasure({ tx, ticket, now }: MoveContext, to: Status): Promise<void> {
  if (isOpen(to) && isOpen(ticket.status)) return;
  await post(tx, { type: "erase-files", payload: { ticketId: ticket.id } }, now, {
    dedupeKey: `${ticket.id}:erase-files:${ticket.version + 1}`,
  });
}

/**
 * Whether what asks the person something cannot wait for the day's letter of their visit: the promise runs on meanwhile, or a law has
 * the pause told without delay.
 */
function cannotWait({ profile, ticket, pause }: MoveContext, action: Action): boolean {
  const { clock } = WORKFLOW[action];
  if (clock !== "pause") return clock === "wait";
  return pause !== undefined || !clockRule(profile, ticket.right).pausable;
}

async function promiseLetter(context: MoveContext, action: Action, data: MoveResult["letter"]): Promise<void> {
  const { tx, ticket, profile, now } = context;
  const kind = WORKFLOW[action].letter;
  if (!kind) return;
  const letter = {
    kind,
    data: { ...data, ...saidOfClock(context) } as LetterData[typeof kind],
    dedupeKey: `${ticket.id}:${kind}:${ticket.version + 1}`,
  };
  await writeToRequester(tx, letter, ticket, profile.zone, now, { urgent: cannotWait(context, action) });
}

/**
 * Whether the promise runs on though we wait, because the ticket leads others: the person was asked under one reference, and the dates told under the
 * others stay. So no act moves the date of the work beyond the earliest of them.
 */
function runsOn({ action }: Move, { leads, right }: LockedTicket, profile: Profile): boolean {
  return leads && WORKFLOW[action].clock === "pause" && clockRule(profile, right).pausable;
}

/**
 * What the end of a ticket is for those it is worked on together with: an answer answers them all, each on its own clock; from anything else they go on
 * by themselves, as does the one that led where a led one is taken back.
 */
async function closeTogether(
  { tx, ticket, profile, actor, now }: MoveContext,
  action: Action,
  to: Status,
  decisionId: string | undefined,
): Promise<void> {
  if (isOpen(to)) return;
  const by = actor.kind === "staff" ? ({ kind: "staff", id: actor.id } as const) : { kind: actor.kind };
  const ending = { actor: by, why: "closed", zone: profile.zone, now } as const;
  if (isMerged(ticket) && ticket.mergedIntoId && !WITH_OTHERS.includes(action))
    await endMerge(tx, { mainId: ticket.mergedIntoId, led: ticket }, ending);
  if (!ticket.leads) return;
  const also = ALSO[action];
  for (const led of await listLed(tx, ticket.id)) {
    if (!also || decisionId === undefined) {
      await endMerge(tx, { mainId: ticket.id, led }, ending);
      continue;
    }
    const input = { decisionId };
    const asked = { ticketId: led.id, action: also, actor: { kind: "system" }, input, now, seen: null } as const;
    const answered = await moveWithin(tx, asked);
    if (!answered.ok) throw new Error(`an answer could not be given to all it answers: ${answered.refusal}`);
  }
  await tx.ticket.update({ where: { id: ticket.id }, data: { leads: false } });
}

/** The acts by which a ticket is answered with the one that leads it. */
const WITH_OTHERS: readonly Action[] = ["finish-with", "refuse-with"];

/** One move inside a transaction that is under way. */
async function moveWithin(tx: Tx, asked: Move): Promise<Outcome<{ to: Status }>> {
  // A verdict may move the ticket it is about as well.
  if (asked.action === "judge") await lockFamily(tx, asked.ticketId);
  const ticket = await lockTicketTogether(tx, asked.ticketId);
  if (!ticket) return refuse("ticket-gone");
  const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
  const decision = await decideNow(tx, asked, ticket, profile);
  if (!decision.ok) return decision;
  const { right } = ticket;
  const pause = runsOn(asked, ticket, profile) ? "none" : pauseOf(asked.action, saidPause(asked), { right, profile });
  const context: MoveContext = {
    tx,
    ticket,
    profile,
    actor: asked.actor,
    now: asked.now,
    pause,
    opened: [],
    heardAt: heardIn(asked),
  };
  const result = await resultOf(asked.action, context, asked.input);
  await writeStatus(context, asked.action, decision.to, result, profile);
  if (asked.action === "take" && asked.actor.kind === "staff")
    await takeLedAlong(tx, ticket, asked.actor.id, { kind: "staff", id: asked.actor.id }, asked.now);
  await noteOpened(context);
  await tellOfMove(context, asked.action);
  if (!isOpen(decision.to)) await dropPermissions(tx, ticket.id, asked.now);
  await promiseLetter(context, asked.action, result.letter);
  await promiseErasure(context, decision.to);
  await closeTogether(context, asked.action, decision.to, result.journal?.decisionId);
  if (asked.action === "judge") await carryOut(context, (asked.input as MoveInput["judge"]).verdict);
  return decision;
}

/**
 * What a verdict on a complaint does to the ticket it is about: an answer that does not stand is opened again, in the hands of who
 * judged, where they see that ticket and work on such; else it stays with whoever had it, in the team that holds it. Where there is no answer to open (still being worked on, or withdrawn meanwhile), nothing is moved.
 */
async function carryOut({ tx, ticket, actor, now }: MoveContext, verdict: Verdict): Promise<void> {
  if (verdict === "confirmed" || !ticket.parentId || actor.kind !== "staff") return;
  const input = { complaintId: ticket.id, verdict };
  const reinstated = await moveWithin(tx, {
    ticketId: ticket.parentId,
    action: "reinstate",
    actor: { kind: "system" },
    input,
    now,
    seen: null,
  });
  if (!reinstated.ok && reinstated.refusal !== "action-not-allowed-now")
    throw new Error(`a verdict could not be carried out: ${reinstated.refusal}`);
  const workers = reinstated.ok ? await staffOnTicket(ticket.parentId, "ticket.work", tx) : [];
  if (workers.some(({ id }) => id === actor.id)) await setAssignee(tx, ticket.parentId, actor.id, now);
}

/**
 * Moves a ticket along its workflow: the only writer of a status. The row, its journal lines and its letter are one transaction.
 * In: the action with its input (parsed here), who acts, when, and which version was looked at.
 * Out: the new status, or the refusal: the workflow's own, `ground-not-allowed`, `ticket-gone`, or `moved-meanwhile` with what happened.
 */
export async function move<A extends Action>(asked: Move<A>): Promise<Outcome<{ to: Status }>> {
  return transaction(moving(asked));
}

/** As `move`, inside a transaction of the caller's. */
export function moving<A extends Action>(asked: Move<A>): (tx: Tx) => Promise<Outcome<{ to: Status }>> {
  const input = MOVE_INPUTS[asked.action].parse(asked.input) as MoveInput[A];
  return (tx) => moveWithin(tx, { ...asked, input });
}
