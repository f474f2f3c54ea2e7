import { sendLetterOnce } from "#app/domain/tickets/letters/send/send-letter.server";
import { partsOf, type SendLetter, type Ending } from "#app/domain/tickets/letters/send/sent-letter.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import { DeliveryError, isPermanent, isUnconfirmed } from "#emails/delivery-error";
import { GivenUp, type Task, type TaskContext } from "./task";
import { writeLetter } from "./write-letter";

/**
 * How conversations ended of which the database could not be told. Should recording it fail, the next try in this process only
 * records it.
 */
const known = new Map<string, Ending>();

/** A failure in codes only: the mailer's word, the server's reply code, the step. */
export function failureCode({ code, status, step }: DeliveryError): string {
  return [code, status, step].filter(Boolean).join(" ");
}

/** What an error says of the letter; thrown on where it may pass. */
function endOf(error: unknown): { end: "refused" | "unconfirmed"; failure: string } {
  if (!(error instanceof DeliveryError) || !(isPermanent(error) || isUnconfirmed(error))) throw error;
  return { end: isUnconfirmed(error) ? "unconfirmed" : "refused", failure: failureCode(error) };
}

function sendBy({ mail, origin }: TaskContext): SendLetter {
  return async ({ id, messageId, content }) => {
    const before = known.get(id);
    if (before) return before;
    const { to, locale } = content;
    const words = await writeLetter(content, origin);
    const parts = await partsOf(content, words, (part) => writeLetter(part, origin));
    const letter = { to, ...words, parts };
    if (to === null) return { end: "made", letter: { ...letter, at: now() } };
    const end = await mail.send({ to, ...words, messageId, locale }).then(() => ({ end: "taken" as const }), endOf);
    const ending = { ...end, letter: { ...letter, at: now() } };
    known.set(id, ending);
    return ending;
  };
}

/** Sends a promised letter once, whatever runs twice. One the recipient's server refuses for good is given up and stays visible. */
export const sendLetter: Task<"send-letter"> = async ({ letterId }, context) => {
  const outcome = await sendLetterOnce(letterId, now, sendBy(context));
  // While somebody else has it, how ours ended is still to be recorded.
  if (outcome.end !== "held") known.delete(letterId);
  if (outcome.end === "given-up") throw new GivenUp(outcome.failure);
  if ("again" in outcome) return { againAt: outcome.again };
  if (outcome.end === "sent" || outcome.end === "made") log.info({ letterId }, `letter ${outcome.end}`);
  return "done";
};
