import type { Outcome } from "#app/domain/refusal";
import type { MayWriteTo } from "#app/domain/tickets/portal/track-code.server";
import { mailboxOf } from "#app/domain/typed/mailbox";
import type { CodeWait } from "./code-wait";
import { knownBrowsers } from "../request/known-browser.server";
import { giveBack, pass, passAll, type LimitName, type Passage } from "../limits/limits.server";

/** To whom a code is to be sent: the contact somebody typed, or that of a ticket, which the page does not know, by its reference. */
export type Wanted = { contact: string } | { reference: string };

type Counted = readonly (readonly [LimitName, string])[];

export type Sending = { said: "sent" | "wait" } | { said: "too-many"; wait: CodeWait };

const browsers = knownBrowsers("known");

/** How a browser is known for what a code was sent to. */
function subjectOf(wanted: Wanted): string {
  return "contact" in wanted ? `mailbox:${mailboxOf(wanted.contact)}` : `reference:${wanted.reference}`;
}

/** The Set-Cookie header by which a browser, in which a code was right, has codes of its own from now on, which strangers cannot use up. */
export function knowBrowser(request: Request, wanted: Wanted): string {
  return browsers.remember(request, subjectOf(wanted));
}

/**
 * Codes to one contact, in an hour and in a day. Those that are asked for by a ticket's reference count apart from those anybody can ask for by
 * typing an address, and those of a browser in which a code was right before apart from both.
 */
function contactLimits(who: string, lane: "typed" | "reference", device: string | null): Counted {
  if (device !== null)
    return [
      ["known-codes-per-contact-hour", `${device} ${mailboxOf(who)}`],
      ["known-codes-per-contact-day", `${device} ${mailboxOf(who)}`],
    ];
  return lane === "typed"
    ? [
        ["codes-per-contact-hour", who],
        ["codes-per-contact-day", who],
      ]
    : [
        ["track-codes-per-contact-hour", who],
        ["track-codes-per-contact-day", who],
      ];
}

/** What one network may do: so much at once, and then one every few seconds, for a whole company may stand behind its address. Out: what was counted, or how long to wait. */
async function passNetwork(
  [fast, slow]: readonly [LimitName, LimitName],
  address: string,
): Promise<{ ok: true; counted: Counted } | Extract<Passage, { ok: false }>> {
  if ((await pass(fast, address)).ok) return { ok: true, counted: [[fast, address]] };
  const passage = await pass(slow, address);
  return passage.ok ? { ok: true, counted: [[slow, address]] } : passage;
}

/**
 * Sends a code where the limits allow one more. In: the request, and where it comes from; to whom, references that do not exist being
 * counted like those that do; what sends it. That is handed a counter by which it asks for the contact only it knows; what comes of that is not told here.
 * Out: `wait` where the last code is too young for another: that counts as none, or a few impatient presses would use up the hour.
 */
export async function sendWithinLimits(
  { request, address }: { request: Request; address: string },
  wanted: Wanted,
  send: (mayWriteTo: MayWriteTo) => Promise<Outcome>,
): Promise<Sending> {
  const device = browsers.ownOf(request, subjectOf(wanted));
  const lane = "contact" in wanted ? "typed" : "reference";
  const own = contactLimits("contact" in wanted ? wanted.contact : wanted.reference, lane, device);
  const contact = await passAll(own);
  if (!contact.ok) return { said: "too-many", wait: { by: "contact", seconds: contact.retryAfterSeconds } };
  const network =
    device === null
      ? await passNetwork(["codes-per-address", "slow-codes-per-address"], address)
      : { ok: true as const, counted: [] };
  if (!network.ok) {
    await giveBack(own);
    return { said: "too-many", wait: { by: "network", seconds: network.retryAfterSeconds } };
  }
  const inside: (readonly [LimitName, string])[] = [];
  const mayWriteTo: MayWriteTo = async (known) => {
    const asked = contactLimits(known, lane, device);
    const { ok } = await passAll(asked);
    if (ok) inside.push(...asked);
    return ok;
  };
  if ((await send(mayWriteTo)).ok) return { said: "sent" };
  await giveBack([...own, ...network.counted, ...inside]);
  return { said: "wait" };
}

/** Whether one more code may be tried from this address. Each code has few tries of its own, wherever they come from. */
export async function mayTryCode(address: string): Promise<boolean> {
  return (await passNetwork(["code-tries-per-address", "slow-code-tries-per-address"], address)).ok;
}
