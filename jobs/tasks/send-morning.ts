import { underLease } from "#app/domain/outbox/lease.server";
import { codeSender } from "#app/domain/tickets/letters/content/code-sender.server";
import { findMorning, settleMorning } from "#app/domain/tickets/desk/morning/mornings.server";
import { letterLink, paths } from "#app/paths";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import { DeliveryError, isPermanent, isUnconfirmed } from "#emails/delivery-error";
import { renderLetter } from "#emails/render";
import type { Task, TaskContext } from "./task";
import { failureCode } from "./send-letter";
import { addressedSender, addresses } from "./write-letter";

/** A letter that may have arrived counts as sent: tomorrow has its own. */
async function sendOnce(morningId: string, { mail, origin }: TaskContext): Promise<void> {
  const morning = await findMorning(morningId, now());
  if (!morning) return settleMorning(morningId, "done", now());
  const { email: to, on } = morning;
  const sender = await codeSender({ draftId: null, ticketId: null }, morning.locale, now());
  // A colleague reads in their own language, whichever the policies speak.
  const { locale } = morning;
  const due = morning.due.map(({ name, reference, ...thing }) => ({
    ...thing,
    reference: name?.[locale] ?? reference,
  }));
  const controller = addressedSender(sender.controller, addresses(origin, locale));
  const link = letterLink(origin, paths.desk(), locale);
  const words = await renderLetter("staff-morning", { controller, on, due, link }, locale);
  await mail.send({ to, ...words, messageId: `${morningId}@rightsdesk`, locale }).catch((error: unknown) => {
    if (!isUnconfirmed(error)) throw error;
    log.warn({ err: error, morningId }, "nobody said whether a letter of the morning was taken");
  });
  await settleMorning(morningId, "done", now());
}

/** Sends the letter of a colleague's morning, once; none where nothing is due any more, or its day is over. */
export const sendMorning: Task<"send-morning"> = async ({ morningId }, context) => {
  try {
    const leased = await underLease({ kind: "morning", id: morningId }, now, () => sendOnce(morningId, context));
    return leased.state === "held" ? { againAt: leased.until } : "done";
  } catch (error) {
    if (!isPermanent(error) || !(error instanceof DeliveryError)) throw error;
    await settleMorning(morningId, "failed", now());
    log.info({ morningId, reason: failureCode(error) }, "letter of the morning refused for good");
    return "done";
  }
};
