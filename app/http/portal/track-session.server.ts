import { z } from "zod";
import { paths } from "#app/paths";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "../request/cookies.server";
import { seeOther } from "../answer/see-other";

const NAME = "track";
/** How long each stage lasts unused. An open page leaves time to write a long answer; what is sent after the end is kept until a new code is typed. */
const LIFE_SECONDS = { code: 30 * 60, open: 60 * 60 };
/** A browser holds on to what is over for a day, so that the page it comes to can say so. */
const HELD_SECONDS = 24 * 60 * 60;
/** More tickets than one visit can hold; what is over is not opened. */
const MOST_TICKETS = 40;

/**
 * First a reference waits for its code; then its visit is open, for an hour after its pages were last looked at. The tickets stand in
 * the cookie, in the order of the overview; an address names one by its number there, so it neither tells nor opens anything by
 * itself. `at` is the one looked at last, for addresses that name none.
 */
const schema = z.discriminatedUnion("stage", [
  z.object({ stage: z.literal("code"), reference: z.string().max(40), until: z.number() }),
  z.object({
    stage: z.literal("open"),
    ticketIds: z.array(z.uuid()).min(1).max(MOST_TICKETS),
    at: z.number().int().nonnegative(),
    until: z.number(),
  }),
]);
type Tracking = z.infer<typeof schema>;
type Open = Extract<Tracking, { stage: "open" }>;
type WithoutEnd<T> = T extends Tracking ? Omit<T, "until"> : never;

function trackCookie(tracking: WithoutEnd<Tracking>, now: Date): string {
  const until = now.getTime() + LIFE_SECONDS[tracking.stage] * 1000;
  return setCookie(NAME, signState(NAME, { ...tracking, until }), { maxAge: HELD_SECONDS });
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

/** The Set-Cookie header that opens the pages of a visit's tickets to a browser. A page that is open stays so by `stayTracking`. */
export function beginTracking(visit: { ticketIds: readonly string[] }, now: Date): string {
  return trackCookie({ stage: "open", ticketIds: visit.ticketIds.slice(0, MOST_TICKETS), at: 0 }, now);
}

/** The Set-Cookie header that closes it. */
export function leaveTracking(): string {
  return dropCookie(NAME);
}

/** The reference whose code this browser waits for. Throws a redirect to the beginning when it waits for none. */
export function requireAwaited(request: Request, now: Date): string {
  const tracking = findTracking(request, now);
  if (tracking?.stage !== "code") throw seeOther(tracking ? pathOfVisit(tracking.ticketIds) : paths.track());
  return tracking.reference;
}

/** Where an open visit begins: its ticket's page, or the overview of several. */
export function pathOfVisit(ticketIds: readonly string[]): string {
  return ticketIds.length > 1 ? paths.trackVisit() : paths.trackTicket();
}

/** A page of the ticket at a place in the visit. In: the page's path, without its number. */
export function pathInVisit(path: string, ticketIds: readonly string[], at: number): string {
  return ticketIds.length > 1 ? `${path}?n=${at + 1}` : path;
}

function placeIn({ at }: Open, request: Request): number {
  const named = new URL(request.url).searchParams.get("n");
  return named !== null && /^\d{1,3}$/.test(named) ? Number(named) - 1 : at;
}

/** The ticket this browser looks at; null when none is open to it. */
export function findTracked(request: Request, now: Date): string | null {
  const tracking = findTracking(request, now);
  return tracking?.stage === "open"
    ? (tracking.ticketIds[placeIn(tracking, request)] ?? tracking.ticketIds[0] ?? null)
    : null;
}

/** The tickets of the visit open to this browser; null when none is. */
export function findVisit(request: Request, now: Date): string[] | null {
  const tracking = findTracking(request, now);
  return tracking?.stage === "open" ? tracking.ticketIds : null;
}

function requireOpen(request: Request, now: Date): Open {
  const tracking = findTracking(request, now);
  if (tracking?.stage === "code") throw seeOther(paths.trackCode());
  if (!tracking) throw seeOther(readCookie(request, NAME) ? paths.trackAgain() : paths.track(), leaveTracking());
  return tracking;
}

/** The tickets open to this browser. Throws a redirect to the code still awaited, or to the beginning with a word on why. */
export function requireVisit(request: Request, now: Date): string[] {
  return requireOpen(request, now).ticketIds;
}

/** The ticket this browser looks at: the one the address names, else the one looked at last. Throws a redirect as `requireVisit`; to the overview when there is none of that number. */
export function requireTracked(request: Request, now: Date): string {
  const tracking = requireOpen(request, now);
  const ticketId = tracking.ticketIds[placeIn(tracking, request)];
  if (!ticketId) throw seeOther(pathOfVisit(tracking.ticketIds));
  return ticketId;
}

/** The number, from 1, by which the address of a page names the ticket looked at; undefined where the visit has only one. Throws as `requireVisit`. */
export function trackedNumber(request: Request, now: Date): number | undefined {
  const tracking = requireOpen(request, now);
  return tracking.ticketIds.length > 1 ? placeIn(tracking, request) + 1 : undefined;
}

/** The Set-Cookie header that keeps an open visit open from now on, and remembers which of its tickets was looked at. Throws as `requireVisit`. */
export function stayTracking(request: Request, now: Date): string {
  const tracking = requireOpen(request, now);
  const place = placeIn(tracking, request);
  return trackCookie({ ...tracking, at: tracking.ticketIds[place] ? place : 0 }, now);
}

/**
 * Opens one more ticket to this browser, beside those of its visit: a complaint about one of them, or what one is about. In: a ticket that
 * belongs to them, which the caller has made sure of. Out: the Set-Cookie header, and the number that names it. Throws as `requireVisit`.
 */
export function alsoTracking(
  request: Request,
  ticketId: string,
  now: Date,
): { cookie: string; number: number | undefined } {
  const { ticketIds } = requireOpen(request, now);
  const all = ticketIds.includes(ticketId) ? ticketIds : [...ticketIds.slice(1 - MOST_TICKETS), ticketId];
  const at = all.indexOf(ticketId);
  return {
    cookie: trackCookie({ stage: "open", ticketIds: all, at }, now),
    number: all.length > 1 ? at + 1 : undefined,
  };
}
