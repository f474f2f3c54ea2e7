import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server";
import type { Decision, Prisma } from "#app/platform/generated/client";
import type { LetterData } from "../../outbox/letters";
import type { Profile } from "../../policies/profile/profile";
import type { ItemOutcome, TicketOutcome } from "../workflow/item-outcomes";
import { pendingProposal, type LockedTicket } from "../ticket/lock.server";
import { contentDigest, sealBody } from "../ticket/seal.server";
import type { Action, Actor } from "../workflow/workflow";

export type MoveContext = {
  tx: Tx;
  ticket: LockedTicket;
  profile: Profile;
  actor: Actor;
  now: Date;
  /** Tasks this move opened: told to the journal after the move itself. */ opened: {
    id: string;
    kind: string;
    dueOn: string;
  }[];
};

/** What a move leaves behind beside the new status: columns of the ticket, facts for its journal line, ids for its letter. */
export type Effect = {
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
    verdict?: string;
    complaintId?: string;
    outcome?: TicketOutcome;
    items?: ItemOutcome[];
    method?: string;
    confirmed?: string[];
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
): Promise<Effect & { journal: { decisionId: string } }> {
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

/** Confirms what is under review, or makes it void. Out: the proposal's row, and what to write of it. Throws when nothing is under review. */
export async function settleProposal(
  { tx, ticket, actor, now }: MoveContext,
  confirmed: boolean,
): Promise<{ proposal: Decision; effect: Effect }> {
  const proposal = await pendingProposal(tx, ticket.id);
  if (!proposal) throw new Error(`ticket ${ticket.id} is in review without a proposal`);
  const data = confirmed ? { confirmedById: staffId(actor), confirmedAt: now } : { voidedAt: now };
  await tx.decision.update({ where: { id: proposal.id }, data });
  return {
    proposal,
    effect: { journal: { decisionId: proposal.id, grounds: proposal.grounds }, letter: { decisionId: proposal.id } },
  };
}
