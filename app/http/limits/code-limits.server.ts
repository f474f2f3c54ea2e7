import type { Outcome } from "#app/domain/refusal";
import type { MayWriteTo } from "#app/domain/tickets/portal/track-code.server";
import { giveBack, pass, passAll } from "./limits.server";

function contactLimits(contact: string) {
  return [
    ["codes-per-contact-hour", contact],
    ["codes-per-contact-day", contact],
  ] as const;
}

/**
 * Sends a code where the limits allow one more. In: where the request comes from; the contact, or, for a code to a ticket whose contact
 * the page does not know, its reference, so that references that do not exist are counted like those that do; what sends it. That is
 * handed a counter by which it asks for the contact only it knows; what comes of that is not told here.
 * Out: `wait` where the last code is too young for another: that counts as none, or a few impatient presses would use up the hour.
 */
export async function sendWithinLimits(
  address: string,
  contact: string,
  send: (mayWriteTo: MayWriteTo) => Promise<Outcome>,
): Promise<"sent" | "wait" | "too-many"> {
  const limits = [["codes-per-address", address], ...contactLimits(contact)] as const;
  if (!(await passAll(limits)).ok) return "too-many";
  const inside: ReturnType<typeof contactLimits>[number][] = [];
  const mayWriteTo: MayWriteTo = async (known) => {
    const asked = contactLimits(known);
    const { ok } = await passAll(asked);
    if (ok) inside.push(...asked);
    return ok;
  };
  if ((await send(mayWriteTo)).ok) return "sent";
  await giveBack([...limits, ...inside]);
  return "wait";
}

/** Whether one more code may be tried from this address. */
export async function mayTryCode(address: string): Promise<boolean> {
  return (await pass("code-tries-per-address", address)).ok;
}
