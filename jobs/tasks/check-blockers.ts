import { underLease } from "#app/domain/outbox/lease.server";
import {
  type BlockerQuestion,
  findBlockerQuestion,
  noteNoAnswer,
  takeBlockerAnswer,
} from "#app/domain/tickets/tasks/blocker-check.server";
import { askSystem } from "#app/platform/connectors/ask-system.server";
import { NoAnswer } from "#app/platform/connectors/no-answer";
import type { Connector } from "#app/platform/connectors/connectors";
import { env } from "#app/platform/env/env.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Task } from "./task";

/** An answer that cannot be taken. The code is kept on the check and on the row; the answer is not. */
class BadAnswer extends Error {
  override readonly name = "BadAnswer";

  constructor(readonly code: string) {
    super(`the answer of the controller's system was not taken: ${code}`);
  }
}

/** Asks, and takes the answer. Silence and wrong answers are noted for the desk, and thrown. */
async function ask(question: BlockerQuestion, connector: Connector, ticketId: string): Promise<void> {
  const { checkId, body } = question;
  try {
    const bad = await takeBlockerAnswer(question, await askSystem(connector, body, now()), ticketId, now());
    if (bad) throw new BadAnswer(bad);
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof BadAnswer) await noteNoAnswer(checkId, error.code, now());
    throw error;
  }
  log.info({ ticketId, checkId }, "the controller's system answered");
}

/**
 * Asks the controller's own system what stands in the way of a cancellation, if that is still to be known. What gets no answer is tried
 * again; who goes on by hand meanwhile is not held up. Where nobody told us whom to ask, staff look by hand.
 */
export const checkBlockers: Task<"check-blockers"> = async ({ ticketId }) => {
  const question = await findBlockerQuestion(ticketId);
  if (!question) return "done";
  const { checkId, policyId } = question;
  const connector = env().CONNECTORS[policyId];
  if (!connector) {
    await noteNoAnswer(checkId, "no-connector", now());
    return "done";
  }
  const leased = await underLease({ kind: "check", id: checkId }, now, () => ask(question, connector, ticketId));
  return leased.state === "held" ? { againAt: leased.until } : "done";
};
