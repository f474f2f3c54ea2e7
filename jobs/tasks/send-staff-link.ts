import { findLinkToSend, settleLink } from "#app/domain/people/colleagues/link.server";
import { underLease } from "#app/domain/outbox/lease.server";
import { codeSender } from "#app/domain/tickets/letters/content/code-sender.server";
import { letterLink, paths } from "#app/paths";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import { DeliveryError, isPermanent, isUnconfirmed } from "#emails/delivery-error";
import { renderLetter } from "#emails/render";
import type { Task, TaskContext } from "./task";
import { failureCode } from "./send-letter";
import { addressedSender, addresses } from "./write-letter";

/** A letter that may have arrived counts as sent: another link can be asked for. */
async function sendOnce(linkId: string, { codeMail, origin }: TaskContext): Promise<void> {
  const link = await findLinkToSend(linkId, now());
  if (!link) return;
  const { name, purpose, hours, token, email: to } = link;
  const sender = await codeSender({ draftId: null, ticketId: null }, link.locale, now());
  const { locale } = sender;
  const controller = addressedSender(sender.controller, addresses(origin, locale));
  const address = letterLink(origin, paths.staffLink(token), locale);
  const words = await renderLetter("staff-link", { controller, name, purpose, hours, link: address }, locale);
  await codeMail.send({ to, ...words, messageId: `${linkId}@rightsdesk`, locale }).catch((error: unknown) => {
    if (!isUnconfirmed(error)) throw error;
    log.warn({ err: error, linkId }, "nobody said whether a colleague's link was taken");
  });
  await settleLink(linkId, "sent", now());
  log.info({ linkId }, "colleague's link sent");
}

/**
 * Sends a colleague's link and forgets its token. One that is over, used or replaced is not sent; one for an address nobody has ends the same
 * way. What the recipient's server refuses for good stands on the colleague's page, where an administrator can see to it.
 */
export const sendStaffLink: Task<"send-staff-link"> = async ({ linkId }, context) => {
  try {
    const leased = await underLease({ kind: "link", id: linkId }, now, () => sendOnce(linkId, context));
    return leased.state === "held" ? { againAt: leased.until } : "done";
  } catch (error) {
    if (!isPermanent(error) || !(error instanceof DeliveryError)) throw error;
    await settleLink(linkId, "failed", now());
    log.info({ linkId, reason: failureCode(error) }, "colleague's link refused for good");
    return "done";
  }
};
