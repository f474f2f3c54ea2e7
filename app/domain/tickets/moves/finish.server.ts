import { randomUUID } from "node:crypto";
import { decideInWords, decideWith, settleProposal, staffId, type MoveResult } from "./decision.server";
import { forgetAnswerRows } from "../evidence/answer-rows.server";
import { givePackage } from "../evidence/give-package.server";
import type { FinishItem, MoveInput } from "../workflow/move-input";
import { openRecipientTasks, openRestrictedTasks } from "../tasks/open-tasks.server";
import { unsealBody, sealBody } from "../ticket/seal.server";
import type { Answer } from "../workflow/codes";
import { comeTo, groundsOf } from "../workflow/item-outcomes";
import { keptUntil } from "../workflow/keeping";
import type { MoveContext } from "../workflow/move-context.server";
import type { ItemBody } from "../answer/items";

function rowOf({ ticket }: MoveContext, decisionId: string, item: FinishItem, seq: number) {
  const id = randomUUID();
  const { what, note, outcome, category, groundId, dutyId, eventOn } = item;
  // An answer proposed before the event of a duty was asked for has none.
  const kept = outcome === "restricted" || outcome === "refused" ? { dutyId, eventOn: eventOn ?? null } : null;
  const restricted =
    outcome === "restricted"
      ? { restrictedUntil: keptUntil(item), restrictedReason: dutyId ? "duty" : "backup" }
      : { restrictedUntil: null, restrictedReason: null };
  const body: ItemBody = { what, note };
  return {
    id,
    ticketId: ticket.id,
    decisionId,
    seq,
    outcome,
    category,
    groundId: outcome === "refused" ? groundId : null,
    dutyId: kept?.dutyId ?? null,
    eventOn: kept?.eventOn ?? null,
    ...restricted,
    bodySealed: sealBody("item", id, body),
  };
}

/** Writes what became of each item of an answer that now stands. Out: what the ticket's row and its journal line say of it. */
async function settleItems(
  context: MoveContext,
  decisionId: string,
  { items, recipients = [] }: MoveInput["finish"],
): Promise<Pick<MoveResult, "columns" | "journal">> {
  const rows = items.map((item, at) => rowOf(context, decisionId, item, at + 1));
  await context.tx.item.createMany({ data: rows });
  await openRestrictedTasks(
    context,
    rows.flatMap(({ id, restrictedUntil }) => (restrictedUntil ? [{ id, until: restrictedUntil }] : [])),
  );
  await openRecipientTasks(context, recipients);
  const outcomes = items.map(({ outcome }) => outcome);
  const outcome: Answer = comeTo(outcomes);
  return { columns: { outcome }, journal: { outcome, items: outcomes } };
}

async function settled(
  context: MoveContext,
  result: MoveResult,
  decisionId: string,
  input: MoveInput["finish"],
): Promise<MoveResult> {
  const { columns, journal } = await settleItems(context, decisionId, input);
  await givePackage({ ...context, by: { kind: "staff", id: staffId(context.actor) } });
  return { ...result, columns, journal: { ...result.journal, ...journal } };
}

/** One person answers, item by item. */
export async function finish(context: MoveContext, input: MoveInput["finish"]): Promise<MoveResult> {
  await forgetAnswerRows(context.tx, context.ticket.id);
  const result = await decideInWords(context, "finish", groundsOf(input.items), input);
  return settled(context, result, result.journal.decisionId, input);
}

/** An answer that refuses something only two people may refuse: kept whole until the second has looked. */
export async function proposeFinish(context: MoveContext, input: MoveInput["finish"]): Promise<MoveResult> {
  await forgetAnswerRows(context.tx, context.ticket.id);
  return decideInWords(context, "propose-finish", groundsOf(input.items), input);
}

/** The second person agrees: the answer stands as it was proposed. */
export async function confirmFinish(context: MoveContext): Promise<MoveResult> {
  const { proposal, result } = await settleProposal(context, true);
  return settled(context, result, proposal.id, unsealBody<MoveInput["finish"]>("decision", proposal));
}

/**
 * The same answer under the reference of a ticket that was worked on together with the one it was given on: its items, and what was found. Systems and
 * recipients were told once, and what is kept comes back once, there.
 */
export async function finishWith(context: MoveContext, { decisionId }: MoveInput["finish-with"]): Promise<MoveResult> {
  const { of, result } = await decideWith(context, decisionId);
  const { items } = unsealBody<MoveInput["finish"]>("decision", of);
  const rows = items.map((item, at) => rowOf(context, result.journal.decisionId, item, at + 1));
  await context.tx.item.createMany({ data: rows });
  await givePackage({ ...context, by: { kind: "staff", id: of.staffId }, foundAt: of.ticketId });
  const outcomes = items.map(({ outcome }) => outcome);
  const outcome: Answer = comeTo(outcomes);
  return { ...result, columns: { outcome }, journal: { ...result.journal, outcome, items: outcomes } };
}
