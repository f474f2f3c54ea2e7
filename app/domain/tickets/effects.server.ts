import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server";
import type { Prisma } from "#app/platform/generated/client";
import type { LetterData } from "../outbox/letters";
import { queueLetter } from "../outbox/queue-letter.server";
import { formatTerm } from "../clock/terms";
import { coolingOff } from "./cooling-off";
import type { Profile } from "../policies/profile";
import type { LockedTicket } from "./lock.server";
import { pendingProposal } from "./lock.server";
import type { MoveInput } from "./move-input";
import { contentDigest, sealBody } from "./sealed.server";
import type { Action, Actor } from "./workflow";

export type MoveContext = { tx: Tx; ticket: LockedTicket; profile: Profile; actor: Actor; now: Date };

/** What a move leaves behind beside the new status: columns of the ticket, facts for its journal line, ids for its letter. */
export type Effect = {
  columns?: Prisma.TicketUncheckedUpdateManyInput;
  journal?: { decisionId?: string; messageId?: string; contentDigest?: string; grounds?: string[]; term?: string; blockers?: string[]; coolingOn?: string };
  letter?: LetterData[keyof LetterData];
};

type Effects = { [A in Action]: (context: MoveContext, input: MoveInput[A]) => Promise<Effect> };

function staffId(actor: Actor): string {
  if (actor.kind !== "staff") throw new Error("only staff decide");
  return actor.id;
}

async function decideInWords({ tx, ticket, actor, now }: MoveContext, kind: Action, grounds: string[], body: unknown): Promise<Effect> {
  const id = randomUUID();
  await tx.decision.createMany({ data: { id, ticketId: ticket.id, kind, grounds, bodySealed: sealBody("decision", id, body), at: now, staffId: staffId(actor) } });
  const facts = { decisionId: id, contentDigest: contentDigest(id, body) };
  return { journal: grounds.length > 0 ? { ...facts, grounds } : facts, letter: { decisionId: id } };
}

async function say({ tx, ticket, actor, now }: MoveContext, text: string): Promise<Effect> {
  const id = randomUUID();
  const from = actor.kind === "staff" ? { from: "staff", staffId: actor.id } : { from: "requester", staffId: null };
  await tx.message.createMany({ data: { id, ticketId: ticket.id, ...from, at: now, bodySealed: sealBody("message", id, text) } });
  return { journal: { messageId: id, contentDigest: contentDigest(id, text) }, letter: { messageId: id } };
}

function groundIds(input: MoveInput["refuse"]): string[] {
  return input.grounds.map(({ id }) => id);
}

async function settleProposal({ tx, ticket, actor, now }: MoveContext, confirmed: boolean): Promise<Effect> {
  const proposal = await pendingProposal(tx, ticket.id);
  if (!proposal) throw new Error(`ticket ${ticket.id} is in review without a proposal`);
  const data = confirmed ? { confirmedById: staffId(actor), confirmedAt: now } : { voidedAt: now };
  await tx.decision.update({ where: { id: proposal.id }, data });
  return { journal: { decisionId: proposal.id, grounds: proposal.grounds }, letter: { decisionId: proposal.id } };
}

/** A request taken back leaves no refusal waiting for a second person. */
async function dropProposal({ tx, ticket, now }: MoveContext): Promise<Effect> {
  const waiting = { ticketId: ticket.id, kind: "propose-refusal", confirmedAt: null, voidedAt: null };
  await tx.decision.updateMany({ where: waiting, data: { voidedAt: now } });
  return {};
}

async function block(context: MoveContext, input: MoveInput["block"]): Promise<Effect> {
  const effect = await decideInWords(context, "block", [], input);
  return { ...effect, columns: { blockers: input.blockers }, journal: { ...effect.journal, blockers: input.blockers } };
}

/** The person says that what stood in the way is gone; what they add is kept as a message. */
async function clear(context: MoveContext, { answer }: MoveInput["clear"]): Promise<Effect> {
  const said = answer === "" ? {} : await say(context, answer);
  return { ...said, columns: { blockers: [] } };
}

async function extend(context: MoveContext, input: MoveInput["extend"]): Promise<Effect> {
  const term = context.profile.rights[context.ticket.right]?.extension;
  if (!term) throw new Error("the workflow let an extension through that the policy does not offer");
  const effect = await decideInWords(context, "extend", [], input);
  const letter = { ...effect.letter, before: context.ticket.dueOn } as LetterData["extended"];
  return { letter, columns: { extendedAt: context.now }, journal: { ...effect.journal, term: formatTerm(term) } };
}

/** An approval that the person may still undo says until when; one that begins again after a question keeps the end it had. */
async function approve(context: MoveContext, input: MoveInput["approve"]): Promise<Effect> {
  const effect = await decideInWords(context, "approve", [], input);
  const cooling = coolingOff(context.profile, context.ticket, context.now);
  if (!cooling) return effect;
  return { ...effect, columns: { coolingUntil: cooling.until }, journal: { ...effect.journal, coolingOn: cooling.on } };
}

/** Nobody of ours did it: the assignee is told that the work can begin. */
async function cooled({ tx, ticket, now }: MoveContext): Promise<Effect> {
  const staff = ticket.assigneeId && (await tx.staff.findFirst({ where: { id: ticket.assigneeId, active: true }, select: { id: true, locale: true } }));
  const letter = { kind: "staff-cooled", ticketId: ticket.id, data: {}, dedupeKey: `${ticket.id}:cooled:${ticket.version + 1}` } as const;
  if (staff) await queueLetter(tx, { ...letter, locale: staff.locale, staffId: staff.id }, now);
  return {};
}

/** What each action writes beside the status. A new action without an effect does not compile. */
export const EFFECTS: Effects = {
  take: async ({ actor }) => ({ columns: { assigneeId: staffId(actor) } }),
  verify: async (context, input) => ({ ...(await decideInWords(context, "verify", [], input)), columns: { identityVerifiedAt: context.now } }),
  ask: (context, { question }) => say(context, question),
  answer: (context, { answer }) => say(context, answer),
  block,
  clear,
  extend,
  "put-aside": (context, input) => decideInWords(context, "put-aside", [], input),
  // Whoever brings it back works it: it may never have been taken.
  "bring-back": async (context, input) => ({ ...(await decideInWords(context, "bring-back", [], input)), columns: { assigneeId: staffId(context.actor) } }),
  approve,
  cooled,
  refuse: (context, input) => decideInWords(context, "refuse", groundIds(input), input),
  "propose-refusal": (context, input) => decideInWords(context, "propose-refusal", groundIds(input), input),
  "confirm-refusal": (context) => settleProposal(context, true),
  "send-back": async (context, input) => {
    await settleProposal(context, false);
    return decideInWords(context, "send-back", [], input);
  },
  finish: (context, input) => decideInWords(context, "finish", [], input),
  withdraw: dropProposal,
  // What is asked anew is agreed anew: the time to change one's mind as well.
  reopen: async (context, input) => ({ ...(await decideInWords(context, "reopen", [], input)), columns: { coolingUntil: null } }),
};

/** Runs the effect of one action. The input has been parsed by that action's schema. */
export function effectOf<A extends Action>(action: A, context: MoveContext, input: MoveInput[A]): Promise<Effect> {
  return (EFFECTS[action] as Effects[A])(context, input);
}
