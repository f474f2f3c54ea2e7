import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { post } from "../../outbox/post.server";
import type { Profile } from "../../policies/profile/profile";
import { slug } from "../../policies/profile/profile-parts";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { firstTold } from "../filing/clue-answers";
import { unsealTicketAnswers } from "../filing/seal-answers.server";

/** What the controller's system is told: as much as it needs to find the account, and nothing else. The protocol is told in docs/connectors.md. */
export type BlockerQuestion = {
  checkId: string;
  policyId: string;
  body: { reference: string; policy: string; account: { name?: string; contact?: string }; blockers: string[] };
};

/** What it answers. */
const answerSchema = z.object({ standing: z.array(slug).max(100) });

/** The blockers of a policy that its own system knows about. */
function systemBlockers({ cancellation }: Profile): string[] {
  return cancellation.blockers.filter(({ checkedBy }) => checkedBy === "system").map(({ id }) => id);
}

type Asking = { tx: Tx; ticket: LockedTicket; profile: Profile; now: Date };

/** Promises to ask the controller's own system, inside the move that makes it necessary. Nothing where the policy leaves all of it to staff. */
export async function askSystem({ tx, ticket, profile, now }: Asking): Promise<void> {
  if (ticket.right !== "cancel" || systemBlockers(profile).length === 0) return;
  const id = randomUUID();
  await tx.blockerCheck.createMany({ data: { id, ticketId: ticket.id, askedAt: now } });
  await post(tx, { type: "check-blockers", payload: { ticketId: ticket.id } }, now, {
    dedupeKey: `check-blockers:${id}`,
  });
}

/** The last asking, unless it was answered: an older one that never was is worth nothing any more. */
async function unanswered(ticketId: string): Promise<{ id: string } | null> {
  const check = await db().blockerCheck.findFirst({
    where: { ticketId },
    orderBy: { askedAt: "desc" },
    select: { id: true, answeredAt: true },
  });
  return check && !check.answeredAt ? check : null;
}

/** The question that is still to be put; null when it was answered, or the ticket has closed meanwhile and nothing may leave any more. */
export async function findBlockerQuestion(ticketId: string): Promise<BlockerQuestion | null> {
  const [check, ticket] = await Promise.all([
    unanswered(ticketId),
    db().ticket.findUnique({ where: { id: ticketId } }),
  ]);
  if (!check || !ticket?.open || !ticket.identityVerifiedAt) return null;
  const { profile, policyId } = await loadPolicyVersion(ticket.policyVersionId);
  const { who } = unsealTicketAnswers(ticket);
  const name = firstTold(profile, who, "account");
  const contact = firstTold(profile, who, "phone", "email", "phone-or-email");
  const account = { ...(name ? { name } : {}), ...(contact ? { contact } : {}) };
  return {
    checkId: check.id,
    policyId,
    body: { reference: ticket.reference, policy: policyId, account, blockers: systemBlockers(profile) },
  };
}

/** Why an answer was not taken, as a code. */
export type BadAnswer = "answer-unreadable" | "answer-unknown-blocker";

/**
 * Takes what the controller's system answered, once: the check, its journal line by the system, and the queue's last event.
 * Out: null when it is recorded or was before; else what is wrong with the answer, of which nothing is kept.
 */
export async function takeBlockerAnswer(
  question: BlockerQuestion,
  answer: unknown,
  ticketId: string,
  now: Date,
): Promise<BadAnswer | null> {
  const { data } = answerSchema.safeParse(answer);
  if (!data) return "answer-unreadable";
  const standing = question.body.blockers.filter((id) => data.standing.includes(id));
  if (data.standing.some((id) => !standing.includes(id))) return "answer-unknown-blocker";
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    const answered = { standing, answeredAt: now, failure: null, failedAt: null };
    const { count } = await tx.blockerCheck.updateMany({
      where: { id: question.checkId, answeredAt: null },
      data: answered,
    });
    if (!ticket || count === 0) return null;
    await tx.ticket.updateMany({ where: { id: ticketId }, data: { lastEventAt: now, lastEvent: "blockers-answered" } });
    await record(tx, ticketId, { kind: "system" }, now, [
      { kind: "blockers-answered", data: { checkId: question.checkId, standing } },
    ]);
    return null;
  });
}

/** Notes on the check why there is no answer yet, for the desk. In: a code, never what somebody sent. */
export async function noteNoAnswer(checkId: string, failure: string, now: Date): Promise<void> {
  await db().blockerCheck.updateMany({ where: { id: checkId, answeredAt: null }, data: { failure, failedAt: now } });
}
