import { CODE_RULES } from "#app/domain/identity/code-rules";
import { dropCode, findCodeToSend, markCodeSent, type CodeToSend } from "#app/domain/identity/send-code.server";
import { runAlone } from "#app/domain/outbox/work.server";
import { isLocale } from "#app/domain/language";
import { codeSender } from "#app/domain/tickets/letters/content/code-sender.server";
import { log } from "#app/platform/log.server";
import { now } from "#app/platform/now.server";
import { DeliveryError, isPermanent } from "#emails/delivery-error";
import { renderLetter } from "#emails/render";
import type { Task, TaskContext } from "./task";
import { timeLimit } from "#app/platform/time-limit";
import { failureCode } from "./send-letter";

const CONVERSATION_MS = 52_000;
const HELD_MS = 58_000;

async function deliver(
  { id, purpose, code, to, locale: wanted, draftId, ticketId }: CodeToSend,
  { mail }: TaskContext,
): Promise<void> {
  const locale = isLocale(wanted) ? wanted : "zh-CN";
  const controller = await codeSender({ draftId, ticketId }, locale, now());
  const words = await renderLetter("code", { controller, code, minutes: CODE_RULES.lifeMinutes, purpose }, locale);
  const { accepted } = await timeLimit(
    mail.send({ to, ...words, messageId: `${id}@rightsdesk`, locale }),
    CONVERSATION_MS,
    "the mail server",
  );
  if (!accepted) throw new DeliveryError(true, "NOTACCEPTED", null, "RCPT TO");
}

async function sendOnce(codeId: string, context: TaskContext): Promise<"done"> {
  const code = await findCodeToSend(codeId, now());
  if (!code) return "done";
  await deliver(code, context);
  await markCodeSent(codeId, now());
  log.info({ codeId }, "code sent");
  return "done";
}

/**
 * Sends a one-time code and forgets it. One that is expired, voided or used is worth nothing and is not sent; one for a reference
 * that does not exist has no address and ends the same way. So does one that the recipient's server refuses for good: an address was mistyped,
 * the person sees that no code comes and types it again, and nobody of ours can do anything about it.
 */
export const sendCode: Task<"send-code"> = async ({ codeId }, context) => {
  try {
    return (await runAlone(`send-code:${codeId}`, HELD_MS, () => sendOnce(codeId, context))) ?? "held";
  } catch (error) {
    if (!isPermanent(error) || !(error instanceof DeliveryError)) throw error;
    await dropCode(codeId);
    log.info({ codeId, reason: failureCode(error) }, "code refused for good");
    return "done";
  }
};
