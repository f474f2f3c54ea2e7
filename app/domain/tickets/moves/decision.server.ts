import { randomUUID } from "node:crypto";
import type { Decision, Prisma } from "#app/platform/generated/client";
import type { LetterData } from "../../outbox/letters";
import { contentDigest, sealBody, unsealBody } from "../ticket/seal.server";
import type { Action, Actor } from "../workflow/workflow";
import { pendingProposal } from "../workflow/facts.server";
import type { ItemOutcome, Answer, HeardBy, Pause } from "../workflow/codes";
import type { MoveContext } from "../workflow/move-context.server";

/** What a move leaves behind beside the new status: columns of the ticket, facts for its journal line, ids for its letter. */
export type MoveResult = {
  columns?: Prisma.TicketUncheckedUpdateManyInput;
  journal?: {
    decisionId?: string;
    messageId?: string;
    contentDigest?: string;
    grounds?: string[];
    term?: string;
    blockers?: string[];
    coolingOn?: string;
    evidenceDueOn?: string;
    replyDueOn?: string;
    heardAt?: string;
    channel?: HeardBy;
    verdict?: string;
    complaintId?: string;
    outcome?: Answer;
    items?: ItemOutcome[];
    method?: string;
    subjectMethod?: string;
    authority?: string;
    confirmed?: string[];
    compared?: string[];
    pause?: Pause;
  };
  letter?: LetterData[keyof LetterData];
};

/** Who of ours acts. Throws for anybody else. */
export function staffId(actor: Actor): string {
  if (actor.kind !== "staff") throw new Error("only staff decide");
  return actor.id;
}

/** Keeps a decision with its words sealed. Out: its id for the journal and the letter, with its grounds where it has any. */
export async function decideInWords(
  { tx, ticket, actor, now }: MoveContext,
  kind: Action,
  grounds: string[],
  body: unknown,
): Promise<MoveResult & { journal: { decisionId: string } }> {
  const id = randomUUID();
  await tx.decision.createMany({
    data: {
      id,
      ticketId: ticket.id,
      kind,
      grounds,
      bodySealed: sealBody("decision", id, body),
      at: now,
      staffId: staffId(actor),
    },
  });
  const facts = { decisionId: id, contentDigest: contentDigest(id, body) };
  return { journal: grounds.length > 0 ? { ...facts, grounds } : facts, letter: { decisionId: id } };
}

/**
 * Keeps a decision that was made on another ticket as this one's too, word for word, by whom it was made and confirmed. In: that decision's id. Out: that
 * decision, and what to write of the copy.
 */
export async function decideWith(
  { tx, ticket }: MoveContext,
  decisionId: string,
): Promise<{ of: Decision; result: MoveResult & { journal: { decisionId: string } } }> {
  const of = await tx.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const id = randomUUID();
  const body = unsealBody<unknown>("decision", of);
  const { kind, grounds, at, staffId: by, confirmedById, confirmedAt } = of;
  await tx.decision.createMany({
    data: {
      id,
      ticketId: ticket.id,
      kind,
      grounds,
      bodySealed: sealBody("decision", id, body),
      at,
      staffId: by,
      confirmedById,
      confirmedAt,
    },
  });
  const facts = { decisionId: id, contentDigest: contentDigest(id, body) };
  return {
    of,
    result: { journal: grounds.length > 0 ? { ...facts, grounds } : facts, letter: { decisionId: id } },
  };
}

/** Confirms what is under review, or makes it void. Out: the proposal's row, and what to write of it. Throws when nothing is under review. */
export async function settleProposal(
  { tx, ticket, actor, now }: MoveContext,
  confirmed: boolean,
): Promise<{ proposal: Decision; result: MoveResult }> {
  const proposal = await pendingProposal(tx, ticket.id);
  if (!proposal) throw new Error(`ticket ${ticket.id} is in review without a proposal`);
  const data = confirmed ? { confirmedById: staffId(actor), confirmedAt: now } : { voidedAt: now };
  await tx.decision.update({ where: { id: proposal.id }, data });
  return {
    proposal,
    result: { journal: { decisionId: proposal.id, grounds: proposal.grounds }, letter: { decisionId: proposal.id } },
  };
}
