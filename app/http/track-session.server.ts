import { z } from "zod";
import { paths } from "#app/paths";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "./cookies.server";
import { seeOther } from "./see-other";

const NAME = "track";
/** How long each stage lasts unused. An open page leaves time to write a long answer: what is sent after the end is lost. */
const LIFE_SECONDS = { code: 30 * 60, open: 60 * 60 };

/** First a reference waits for its code; then one ticket is open, for an hour after its pages were last looked at. */
const schema = z.discriminatedUnion("stage", [
  z.object({ stage: z.literal("code"), reference: z.string(), until: z.number() }),
  z.object({ stage: z.literal("open"), ticketId: z.uuid(), until: z.number() }),
]);
type Tracking = z.infer<typeof schema>;
type WithoutEnd<T> = T extends Tracking ? Omit<T, "until"> : never;

function trackCookie(tracking: WithoutEnd<Tracking>, now: Date): string {
  const maxAge = LIFE_SECONDS[tracking.stage];
  return setCookie(NAME, signState(NAME, { ...tracking, until: now.getTime() + maxAge * 1000 }), { maxAge });
}

function findTracking(request: Request, now: Date): Tracking | null {
  const value = readCookie(request, NAME);
  const { data } = schema.safeParse(value === null ? null : readSigned(NAME, value));
  return data && data.until > now.getTime() ? data : null;
}

/** The Set-Cookie header by which a browser waits for the code of a reference. */
export function awaitCode(reference: string, now: Date): string {
  return trackCookie({ stage: "code", reference }, now);
}

/** The Set-Cookie header that opens a ticket's pages to a browser, or, sent with one of them, keeps them open from now on. */
export function openTracking(ticketId: string, now: Date): string {
  return trackCookie({ stage: "open", ticketId }, now);
}

/** The Set-Cookie header that closes it. */
export function leaveTracking(): string {
  return dropCookie(NAME);
}

/** The reference whose code this browser waits for. Throws a redirect to the beginning when it waits for none. */
export function requireAwaited(request: Request, now: Date): string {
  const tracking = findTracking(request, now);
  if (tracking?.stage !== "code") throw seeOther(tracking ? paths.trackTicket() : paths.track());
  return tracking.reference;
}

/** The ticket open to this browser; null when none is. */
export function findTracked(request: Request, now: Date): string | null {
  const tracking = findTracking(request, now);
  return tracking?.stage === "open" ? tracking.ticketId : null;
}

/** The ticket open to this browser. Throws a redirect to the code still awaited, or to the beginning with a word on why. */
export function requireTracked(request: Request, now: Date): string {
  const tracking = findTracking(request, now);
  if (tracking?.stage === "code") throw seeOther(paths.trackCode());
  if (!tracking) throw seeOther(readCookie(request, NAME) ? paths.trackAgain() : paths.track(), leaveTracking());
  return tracking.ticketId;
}
