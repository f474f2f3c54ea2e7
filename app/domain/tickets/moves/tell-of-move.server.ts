import { settleTold, tell } from "../../people/told/tell.server";
import type { ToldKind } from "../../people/told/kinds";
import { staffOnTicket } from "../ticket/seen-by.server";
import type { MoveContext } from "../workflow/move-context.server";
import { PROPOSES, isProposing, type Action, type ProposingAction } from "../workflow/workflow";

/** What leads on from what was proposed: where a second person confirms it, and where it is done again. */
const LEADS: Record<ProposingAction, { confirm: Action; again: Action }> = {
  "propose-refusal": { confirm: "confirm-refusal", again: "refuse" },
  "propose-finish": { confirm: "confirm-finish", again: "finish" },
  "propose-fee": { confirm: "confirm-fee", again: "propose-fee" },
  "propose-aside": { confirm: "confirm-aside", again: "propose-aside" },
};

/** What the person or the clock did, by the kind of entry the assignee gets. */
const FOR_ASSIGNEE: Partial<Record<Action, ToldKind>> = {
  answer: "answered",
  clear: "answered",
  withdraw: "withdrawn",
  cooled: "cooled",
};

/** The last thing that was proposed, and by whom. */
async function lastProposal({ tx, ticket }: MoveContext) {
  const row = await tx.decision.findFirst({
    where: { ticketId: ticket.id, kind: { in: Object.keys(PROPOSES) } },
    orderBy: { at: "desc" },
    select: { kind: true, staffId: true },
  });
  return row && isProposing(row.kind) ? { staffId: row.staffId, leads: LEADS[row.kind] } : null;
}

/** Tells colleagues what a move means for them: that the person answered, that something waits for a second person, or what became of what they proposed. */
export async function tellOfMove(context: MoveContext, action: Action): Promise<void> {
  const { tx, ticket, actor, now } = context;
  const actorId = actor.kind === "staff" ? actor.id : null;
  const common = { ticketId: ticket.id, actorId, key: `${ticket.id}:${action}:${ticket.version + 1}` };
  const kind = FOR_ASSIGNEE[action];
  if (kind) await tell(tx, { ...common, kind, staffIds: [ticket.assigneeId] }, now);
  if (action === "take") await tell(tx, { ...common, kind: "taken-over", staffIds: [ticket.assigneeId] }, now);
  if (isProposing(action)) {
    const on = await staffOnTicket(ticket.id, "ticket.review", tx);
    const reviewers = on.map(({ id }) => id).filter((id) => !ticket.earlierHandlerIds.includes(id));
    return tell(tx, { ...common, kind: "proposed", staffIds: reviewers, act: LEADS[action].confirm }, now);
  }
  if (ticket.status !== "reviewing" || action === "extend") return;
  await settleTold(tx, { ticketId: ticket.id, kind: "proposed" }, now);
  const proposal = await lastProposal(context);
  if (!proposal || actor.kind !== "staff" || action === "take-back") return;
  const back = action === "send-back";
  const staffIds = back ? [ticket.assigneeId, proposal.staffId] : [proposal.staffId];
  await tell(
    tx,
    { ...common, staffIds, ...(back ? { kind: "sent-back", act: proposal.leads.again } : { kind: "confirmed" }) },
    now,
  );
}
