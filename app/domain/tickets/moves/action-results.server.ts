import { randomUUID } from "node:crypto";
import type { LetterData } from "../../outbox/letters";
import { queueLetter } from "../../outbox/queue-letter.server";
import { findReader } from "../../people/find-reader.server";
import { formatTerm } from "../../clock/dates/terms";
import { askSystem } from "../tasks/blocker-check.server";
import { coolingOff } from "../workflow/cooling-off";
import { decideInWords, decideWith, settleProposal, staffId, type MoveResult } from "./decision.server";
import { evidenceAsked, questionAsked, type MessageBody } from "../evidence/evidence-asked";
import { confirmFinish, finish, finishWith, proposeFinish } from "./finish.server";
import { dropSystemTasks, openSystemTasks } from "../tasks/open-tasks.server";
import type { MoveInput } from "../workflow/move-input";
import { addCluesIn } from "../clues/write-clues.server";
import { contentDigest, sealBody } from "../ticket/seal.server";
import { rungOf } from "../filing/verification";
import { isFeeAsked } from "../workflow/fee-asked";
import type { Action } from "../workflow/workflow";
import { pendingOf } from "../workflow/facts.server";
import type { MoveContext } from "../workflow/move-context.server";

type Results = { [A in Action]: (context: MoveContext, input: MoveInput[A]) => Promise<MoveResult> };

async function say({ tx, ticket, actor, now }: MoveContext, body: MessageBody): Promise<MoveResult> {
  const id = randomUUID();
  const from = actor.kind === "staff" ? { from: "staff", staffId: actor.id } : { from: "requester", staffId: null };
  await tx.message.createMany({
    data: { id, ticketId: ticket.id, ...from, at: now, bodySealed: sealBody("message", id, body) },
  });
  if (actor.kind === "requester" && typeof body === "string") await addCluesIn(tx, ticket.id, body);
  return { journal: { messageId: id, contentDigest: contentDigest(id, body) }, letter: { messageId: id } };
}

/** Asks something, to a day. */
async function ask(context: MoveContext, input: MoveInput["ask"]): Promise<MoveResult> {
  const asked = questionAsked(context, input);
  const said = await say(context, asked);
  return {
    ...said,
    columns: { replyDueOn: asked.dueOn },
    journal: { ...said.journal, replyDueOn: asked.dueOn },
  };
}

/** Asks for all that is missing, once: the list and the day are kept with the ticket, and stand in the conversation. */
async function askEvidence(context: MoveContext, input: MoveInput["ask-evidence"]): Promise<MoveResult> {
  const asked = evidenceAsked(context, input);
  const said = await say(context, asked);
  const { id } = context.ticket;
  return {
    columns: {
      evidenceAskedAt: context.now,
      evidenceDueOn: asked.dueOn,
      replyDueOn: asked.dueOn,
      evidenceSealed: sealBody("evidence", id, asked),
    },
    journal: { ...said.journal, evidenceDueOn: asked.dueOn },
    letter: { dueOn: asked.dueOn },
  };
}

function groundIds(input: MoveInput["refuse"]): string[] {
  return input.grounds.map(({ id }) => id);
}

/** A request taken back leaves nothing waiting for a second person. */
async function dropProposal(context: MoveContext): Promise<MoveResult> {
  const { tx, ticket, now } = context;
  await dropSystemTasks(context);
  await tx.decision.updateMany({ where: pendingOf(ticket.id), data: { voidedAt: now } });
  return {};
}

/** What was refused as a whole comes to one outcome. */
async function refused(context: MoveContext, result: MoveResult): Promise<MoveResult> {
  await dropSystemTasks(context);
  return { ...result, columns: { outcome: "refused" }, journal: { ...result.journal, outcome: "refused" } };
}

async function block(context: MoveContext, input: MoveInput["block"]): Promise<MoveResult> {
  const result = await decideInWords(context, "block", [], input);
  return { ...result, columns: { blockers: input.blockers }, journal: { ...result.journal, blockers: input.blockers } };
}

/** Both are written down, who asks and for whom. Now that we know, the controller's own system may be asked what stands in the way. */
async function verify(context: MoveContext, input: MoveInput["verify"]): Promise<MoveResult> {
  await askSystem(context);
  const { method, subjectMethod, authority, confirmed, compared } = input;
  const result = await decideInWords(context, "verify", [], input);
  const facts = {
    method,
    ...(subjectMethod ? { subjectMethod } : {}),
    ...(authority ? { authority } : {}),
    ...(confirmed.length > 0 ? { confirmed } : {}),
    ...(compared.length > 0 ? { compared } : {}),
  };
  return {
    ...result,
    columns: { identityVerifiedAt: context.now, identityRung: rungOf(input) },
    journal: { ...result.journal, ...facts },
  };
}

/** The person says that what stood in the way is gone; what they add is kept as a message. */
async function clear(context: MoveContext, { answer }: MoveInput["clear"]): Promise<MoveResult> {
  await askSystem(context);
  const said = answer === "" ? {} : await say(context, answer);
  return { ...said, columns: { blockers: [] } };
}

/** What the person said to one of ours: it stands in the conversation at the instant it was said, with who wrote it down. */
async function noteAnswer(context: MoveContext, input: MoveInput["note-answer"]): Promise<MoveResult> {
  const { tx, ticket } = context;
  const { answer: said, by, channel, heardAt } = input;
  if (ticket.status === "blocked") await askSystem(context);
  const id = randomUUID();
  const body: MessageBody = { said, by, channel };
  await tx.message.createMany({
    data: {
      id,
      ticketId: ticket.id,
      from: "requester",
      staffId: staffId(context.actor),
      at: heardAt,
      bodySealed: sealBody("message", id, body),
    },
  });
  await addCluesIn(tx, ticket.id, said);
  return {
    journal: { messageId: id, contentDigest: contentDigest(id, body), heardAt: heardAt.toISOString(), channel },
    columns: await toldOfFee(context),
  };
}

async function extend(context: MoveContext, input: MoveInput["extend"]): Promise<MoveResult> {
  const term = context.profile.rights[context.ticket.right]?.extension;
  if (!term) throw new Error("the workflow let an extension through that the policy does not offer");
  const result = await decideInWords(context, "extend", [], input);
  const letter = { ...result.letter, before: context.ticket.dueOn } as LetterData["extended"];
  return { letter, columns: { extendedAt: context.now }, journal: { ...result.journal, term: formatTerm(term) } };
}

/** An approval that the person may still undo says until when; one that begins again after a question keeps the end it had. */
async function approve(context: MoveContext, input: MoveInput["approve"]): Promise<MoveResult> {
  const result = await decideInWords(context, "approve", [], input);
  await openSystemTasks(context);
  const cooling = coolingOff(context.profile, context.ticket, context.now);
  if (!cooling) return result;
  return { ...result, columns: { coolingUntil: cooling.until }, journal: { ...result.journal, coolingOn: cooling.on } };
}

/** Nobody of ours did it: the assignee is told that the work can begin. */
async function cooled({ tx, ticket, now }: MoveContext): Promise<MoveResult> {
  const staff = await findReader(tx, ticket.assigneeId);
  const letter = {
    kind: "staff-cooled",
    ticketId: ticket.id,
    data: {},
    dedupeKey: `${ticket.id}:cooled:${ticket.version + 1}`,
  } as const;
  if (staff) await queueLetter(tx, { ...letter, locale: staff.locale, staffId: staff.id }, now);
  return {};
}

/** Whether what the person answers now is what a fee would be: who answers that has read of it, whatever became of the letter. */
async function waitsForFee({ tx, ticket }: MoveContext): Promise<boolean> {
  const lines = await tx.journalEntry.findMany({
    where: { ticketId: ticket.id, kind: "moved" },
    orderBy: { seq: "asc" },
    select: { kind: true, data: true },
  });
  return isFeeAsked(ticket.status, lines);
}

/** That the person was told of a fee, where that is what they answer. */
async function toldOfFee(context: MoveContext): Promise<{ feeToldAt?: Date }> {
  return (await waitsForFee(context)) ? { feeToldAt: context.ticket.feeToldAt ?? context.now } : {};
}

/** What each action writes beside the status. A new action without a result does not compile. */
const RESULTS: Results = {
  take: async ({ actor }) => ({ columns: { assigneeId: staffId(actor) } }),
  verify,
  ask,
  "ask-evidence": askEvidence,
  answer: async (context, { answer }) => ({
    ...(answer === "" ? {} : await say(context, answer)),
    columns: await toldOfFee(context),
  }),
  "note-answer": noteAnswer,
  block,
  clear,
  extend,
  "put-aside": async (context, input) => ({
    ...(await decideInWords(context, "put-aside", [], input)),
    columns: { asideById: staffId(context.actor), asideClearedAt: null },
  }),
  "propose-aside": (context, input) => decideInWords(context, "propose-aside", [], input),
  // Two have looked at it: nobody has to look again.
  "confirm-aside": async (context) => {
    const { proposal, result } = await settleProposal(context, true);
    return { ...result, columns: { asideById: proposal.staffId, asideClearedAt: context.now } };
  },
  "clear-aside": async (context, input) => ({
    ...(await decideInWords(context, "clear-aside", [], input)),
    columns: { asideClearedAt: context.now },
  }),
  "tell-aside": (context, input) => decideInWords(context, "tell-aside", [], input),
  // Whoever brings it back works it: it may never have been taken.
  "bring-back": async (context, input) => ({
    ...(await decideInWords(context, "bring-back", [], input)),
    columns: { assigneeId: staffId(context.actor), asideById: null, asideClearedAt: null },
  }),
  approve,
  cooled,
  refuse: async (context, input) => refused(context, await decideInWords(context, "refuse", groundIds(input), input)),
  "propose-refusal": (context, input) => decideInWords(context, "propose-refusal", groundIds(input), input),
  "confirm-refusal": async (context) => refused(context, (await settleProposal(context, true)).result),
  "send-back": async (context, input) => {
    await settleProposal(context, false);
    return decideInWords(context, "send-back", [], input);
  },
  // What was proposed stays to begin the next proposal with.
  "take-back": async (context) => ({ journal: (await settleProposal(context, false)).result.journal }),
  finish,
  "propose-finish": proposeFinish,
  "confirm-finish": confirmFinish,
  "propose-fee": (context, input) => decideInWords(context, "propose-fee", [], input),
  // Told of is what reached the person: the letter's own record says so, or they do.
  "confirm-fee": async (context) => (await settleProposal(context, true)).result,
  judge: async (context, input) => {
    const result = await decideInWords(context, "judge", [], input);
    return { ...result, journal: { ...result.journal, verdict: input.verdict } };
  },
  withdraw: dropProposal,
  // What is asked anew is agreed anew: the time to change one's mind as well.
  reopen: async (context, input) => ({
    ...(await decideInWords(context, "reopen", [], input)),
    columns: { coolingUntil: null, outcome: null, mergedIntoId: null },
  }),
  "finish-with": finishWith,
  "refuse-with": async (context, { decisionId }) => refused(context, (await decideWith(context, decisionId)).result),
  reinstate: async (_context, { complaintId, verdict }) => ({
    columns: { coolingUntil: null, outcome: null, mergedIntoId: null },
    journal: { complaintId, verdict },
  }),
};

/** Runs the result of one action. The input has been parsed by that action's schema. */
export function resultOf<A extends Action>(action: A, context: MoveContext, input: MoveInput[A]): Promise<MoveResult> {
  return RESULTS[action](context, input);
}
