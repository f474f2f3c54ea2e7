import { CODE_RULES } from "#app/domain/identity/code-rules";
import { dropCode, findCodeToSend, markCodeSent, type CodeToSend } from "#app/domain/identity/send-code.server";
import { underLease } from "#app/domain/outbox/lease.server";
import { isLocale } from "#app/domain/language";
import { codeSender } from "#app/domain/tickets/letters/content/code-sender.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import { DeliveryError, isPermanent, isUnconfirmed } from "#emails/delivery-error";
import { renderLetter } from "#emails/render";
import type { Task, TaskContext } from "./task";
import { failureCode } from "./send-letter";
import { addressedSender, addresses } from "./write-letter";

async function deliver(
  { id, purpose, code, to, locale: wanted, draftId, ticketId }: CodeToSend,
  { codeMail, origin }: TaskContext,
): Promise<void> {
  const sender = await codeSender({ draftId, ticketId }, isLocale(wanted) ? wanted : "zh-CN", now());
  const { locale } = sender;
  const controller = addressedSender(sender.controller, addresses(origin, locale));
  const words = await renderLetter("code", { controller, code, minutes: CODE_RULES.lifeMinutes, purpose }, locale);
  await codeMail.send({ to, ...words, messageId: `${id}@rightsdesk`, locale });
}

/** A code that may have arrived counts as sent: the page it is waited for on offers another. */
async function sendOnce(codeId: string, context: TaskContext): Promise<void> {
  const code = await findCodeToSend(codeId, now());
  if (!code) return;
  await deliver(code, context).catch((error: unknown) => {
    if (!isUnconfirmed(error)) throw error;
    log.warn({ err: error, codeId }, "nobody said whether a code was taken");
  });
  await markCodeSent(codeId, now());
  log.info({ codeId }, "code sent");
}

/**
 * Sends a one-time code and forgets it. One that is expired, voided or used is worth nothing and is not sent; one for a reference
 * that does not exist has no address and ends the same way. So does one that the recipient's server refuses for good: an address was mistyped,
 * the person sees that no code comes and types it again, and nobody of ours can do anything about it.
 */
export const sendCode: Task<"send-code"> = async ({ codeId }, context) => {
  try {
    const leased = await underLease({ kind: "code", id: codeId }, now, () => sendOnce(codeId, context));
    return leased.state === "held" ? { againAt: leased.until } : "done";
  } catch (error) {
    if (!isPermanent(error) || !(error instanceof DeliveryError)) throw error;
    await dropCode(codeId);
    log.info({ codeId, reason: failureCode(error) }, "code refused for good");
    return "done";
  }
};
