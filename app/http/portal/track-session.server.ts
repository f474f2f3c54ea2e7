import { z } from "zod";
import {
  endOtherTracking,
  endTracking,
  findTracking as findSession,
  lastTracked,
  openTracking,
  useTracking as lookedAt,
  widenTracking,
} from "#app/domain/tickets/portal/tracking.server";
import { paths } from "#app/paths";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "../request/cookies.server";
import { seeOther } from "../answer/see-other";

const NAME = "track";
/** How long a browser waits for the code of a reference. */
const CODE_SECONDS = 30 * 60;
/** A browser holds on to what is over for a day, so that the page it comes to can say so. */
const HELD_SECONDS = 24 * 60 * 60;

/**
 * First a reference waits for its code; then its visit is open. Which tickets it opens, and until when, stands in a row that can be ended; the
 * cookie holds its token. An address names a ticket by its number in the overview, so it neither tells nor opens anything by itself.
 * `at` is the one looked at last, for addresses that name none.
 */
const schema = z.discriminatedUnion("stage", [
  z.object({ stage: z.literal("code"), reference: z.string().max(40), until: z.number() }),
  z.object({ stage: z.literal("open"), token: z.string().max(60), at: z.number().int().nonnegative() }),
]);
type Held = z.infer<typeof schema>;
type Open = { stage: "open"; token: string; ticketIds: string[]; at: number };
type Tracking = Extract<Held, { stage: "code" }> | Open;

function trackCookie(held: Held): string {
  return setCookie(NAME, signState(NAME, held), { maxAge: HELD_SECONDS });
}

function heldBy(request: Request): Held | null {
  const value = readCookie(request, NAME);
  return schema.safeParse(value === null ? null : readSigned(NAME, value)).data ?? null;
}

/** The tickets a request's cookie opens are looked up once a request, however many of its parts ask. */
const opened = new WeakMap<Request, Promise<string[] | null>>();

function ticketsOf(request: Request, token: string, now: Date): Promise<string[] | null> {
  const known = opened.get(request);
  if (known) return known;
  const found = findSession(token, now);
  opened.set(request, found);
  return found;
}

async function findTracking(request: Request, now: Date): Promise<Tracking | null> {
  const held = heldBy(request);
  if (held?.stage === "code") return held.until > now.getTime() ? held : null;
  const ticketIds = held && (await ticketsOf(request, held.token, now));
  return held && ticketIds ? { ...held, ticketIds } : null;
}

/** The Set-Cookie header by which a browser waits for the code of a reference. */
export function awaitCode(reference: string, now: Date): string {
  return trackCookie({ stage: "code", reference, until: now.getTime() + CODE_SECONDS * 1000 });
}

/**
 * Opens the pages of a visit's tickets to a browser. A page that is open stays so by `stayTracking`. In: the request, where the
 * browser may have another visit open, which ends. Out: the Set-Cookie header.
 */
export async function beginTracking(
  visit: { ticketIds: readonly string[] },
  now: Date,
  request: Request | null = null,
): Promise<string> {
  if (request) await endVisit(request, now);
  return trackCookie({ stage: "open", token: await openTracking(visit.ticketIds, now), at: 0 });
}

/** The Set-Cookie header that takes the cookie back; what it opens goes on until it has had its time. */
export function leaveTracking(): string {
  return dropCookie(NAME);
}

/** Ends the visit open in this browser, for every copy of its cookie too. Nothing where none is. */
export async function endVisit(request: Request, now: Date): Promise<void> {
  const held = heldBy(request);
  if (held?.stage === "open") await endTracking(held.token, now);
}

/** The reference whose code this browser waits for. Throws a redirect to the beginning when it waits for none. */
export async function requireAwaited(request: Request, now: Date): Promise<string> {
  const tracking = await findTracking(request, now);
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

function placeIn({ at }: Pick<Open, "at">, request: Request): number {
  const named = new URL(request.url).searchParams.get("n");
  return named !== null && /^\d{1,3}$/.test(named) ? Number(named) - 1 : at;
}

/** The ticket this browser looks at; null when none is open to it. */
export async function findTracked(request: Request, now: Date): Promise<string | null> {
  const tracking = await findTracking(request, now);
  return tracking?.stage === "open"
    ? (tracking.ticketIds[placeIn(tracking, request)] ?? tracking.ticketIds[0] ?? null)
    : null;
}

/** The tickets of the visit open to this browser; null when none is. */
export async function findVisit(request: Request, now: Date): Promise<string[] | null> {
  const tracking = await findTracking(request, now);
  return tracking?.stage === "open" ? tracking.ticketIds : null;
}

async function requireOpen(request: Request, now: Date): Promise<Open> {
  const tracking = await findTracking(request, now);
  if (tracking?.stage === "code") throw seeOther(paths.trackCode());
  if (!tracking) throw seeOther(readCookie(request, NAME) ? paths.trackAgain() : paths.track(), leaveTracking());
  return tracking;
}

/** The tickets open to this browser. Throws a redirect to the code still awaited, or to the beginning with a word on why. */
export async function requireVisit(request: Request, now: Date): Promise<string[]> {
  return (await requireOpen(request, now)).ticketIds;
}

/** The ticket this browser looks at: the one the address names, else the one looked at last. Throws a redirect as `requireVisit`; to the overview when there is none of that number. */
export async function requireTracked(request: Request, now: Date): Promise<string> {
  const tracking = await requireOpen(request, now);
  const ticketId = tracking.ticketIds[placeIn(tracking, request)];
  if (!ticketId) throw seeOther(pathOfVisit(tracking.ticketIds));
  return ticketId;
}

/** The number, from 1, by which the address of a page names the ticket looked at; undefined where the visit has only one. Throws as `requireVisit`. */
export async function trackedNumber(request: Request, now: Date): Promise<number | undefined> {
  const tracking = await requireOpen(request, now);
  return tracking.ticketIds.length > 1 ? placeIn(tracking, request) + 1 : undefined;
}

/** Notes that an open visit was looked at, which keeps it open. Out: the Set-Cookie header that remembers which of its tickets it was. Throws as `requireVisit`. */
export async function stayTracking(request: Request, now: Date): Promise<string> {
  const { token, ticketIds, at } = await requireOpen(request, now);
  const place = placeIn({ at }, request);
  await lookedAt(token, now);
  return trackCookie({ stage: "open", token, at: ticketIds[place] ? place : 0 });
}

/**
 * Opens one more ticket to this browser, beside those of its visit: a complaint about one of them, or what one is about. In: a ticket that
 * belongs to them, which the caller has made sure of. Out: the Set-Cookie header, and the number that names it. Throws as `requireVisit`.
 */
export async function alsoTracking(
  request: Request,
  ticketId: string,
  now: Date,
): Promise<{ cookie: string; number: number | undefined }> {
  const { token, ticketIds } = await requireOpen(request, now);
  const all = await widenTracking(token, ticketIds, ticketId);
  const at = all.indexOf(ticketId);
  return { cookie: trackCookie({ stage: "open", token, at }), number: all.length > 1 ? at + 1 : undefined };
}

/** When the ticket looked at was last opened elsewhere, and whether it is open there still; null for never. Throws as `requireVisit`. */
export async function seenElsewhere(request: Request, now: Date): Promise<{ at: string; open: boolean } | null> {
  const [{ token }, ticketId] = [await requireOpen(request, now), await requireTracked(request, now)];
  return lastTracked(token, ticketId, now);
}

/** Closes the ticket looked at wherever else it is open. Throws as `requireVisit`. */
export async function closeElsewhere(request: Request, now: Date): Promise<void> {
  const [{ token }, ticketId] = [await requireOpen(request, now), await requireTracked(request, now)];
  await endOtherTracking(token, ticketId, now);
}
