import { giveUpLetter, sendClaimedLetter } from "#app/domain/tickets/letters/send/claim-letter.server";
import { partsOf, type SendLetter, type SentLetter } from "#app/domain/tickets/letters/send/sent-letter.server";
import { log } from "#app/platform/log.server";
import { now } from "#app/platform/now.server";
import { DeliveryError, isPermanent } from "#emails/delivery-error";
import { GivenUp, type Task, type TaskContext } from "./task";
import { timeLimit } from "#app/platform/time-limit";
import { writeLetter } from "./write-letter";

/** The transport gives up by itself before this; if it ever does not, the row's claim must not outlive its transaction. */
const CONVERSATION_MS = 52_000;

/**
 * Letters the mail server took while the database could not be told. Should the transaction fail after the handing over, the next try
 * in this process only records it.
 */
const taken = new Map<string, SentLetter>();

function deliverBy({ mail, origin }: TaskContext): SendLetter {
  return async ({ id, messageId, content }) => {
    const before = taken.get(id);
    if (before) return before;
    const { to, locale } = content;
    const words = await writeLetter(content, origin);
    const { accepted } = await timeLimit(
      mail.send({ to, ...words, messageId, locale }),
      CONVERSATION_MS,
      "the mail server",
    );
    if (!accepted) throw new DeliveryError(true, "NOTACCEPTED", null, "RCPT TO");
    const sent = { to, ...words, parts: partsOf(content), at: now() };
    taken.set(id, sent);
    return sent;
  };
}

/** A failure in codes only: the mailer's word, the server's reply code, the step. */
export function failureCode({ code, status, step }: DeliveryError): string {
  return [code, status, step].filter(Boolean).join(" ");
}

/** Sends a promised letter once, whatever runs twice. One the recipient's server refuses for good is given up and stays visible. */
export const sendLetter: Task<"send-letter"> = async ({ letterId }, context) => {
  try {
    const outcome = await sendClaimedLetter(letterId, now(), deliverBy(context));
    if (outcome === "held") return "held";
    taken.delete(letterId);
    if (outcome === "sent") log.info({ letterId }, "letter sent");
    return "done";
  } catch (error) {
    if (!isPermanent(error) || !(error instanceof DeliveryError)) throw error;
    await giveUpLetter(letterId, failureCode(error), now());
    throw new GivenUp(failureCode(error));
  }
};
