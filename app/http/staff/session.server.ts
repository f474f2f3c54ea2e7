import { redirect } from "@remix-run/node";
import { may, type Permission } from "#app/domain/people/permissions";
import { keepOwnClues } from "#app/domain/tickets/clues/own-clues.server";
import { policiesSeen } from "#app/domain/tickets/ticket/seen-by.server";
import { decides, roleSomewhere, type SignedIn } from "#app/domain/people/staff";
import { findEnding } from "#app/domain/people/sessions.server";
import { type Session, resumeSession, watchSession } from "#app/domain/people/session.server";
import { paths } from "#app/paths";
import { env } from "#app/platform/env/env.server";
import { now } from "#app/platform/now.server";
import { deskPath } from "../answer/own-path";
import { atKept } from "../kept/kept-place";
import { keepUnsent, wordsWait, writerOfForm } from "../kept/kept-words.server";
import { isSending } from "../request/is-sending";
import { sessionToken } from "./cookie.server";

/** Only the cookies: neither the address nor the browser's name is kept with a session. */
export function cookiesOnly(request: Request): Headers {
  return new Headers({ cookie: request.headers.get("Cookie") ?? "" });
}

/** Who is signed in with this browser, or null. */
export async function findSignedIn(request: Request): Promise<Session | null> {
  const token = sessionToken(request);
  const session = token === null ? null : await resumeSession(token, now());
  if (session) await keepOwnClues(session.staff);
  return session;
}

/** Whether everybody who decides must have a second factor. Who has one is asked for it either way. */
export function isFactorRequired(): boolean {
  return env().SECOND_FACTOR === "required";
}

/** The token of the session this request came with. Call it after the guard: it throws where there is none. */
export function ownToken(request: Request): string {
  const token = sessionToken(request);
  if (token === null) throw new Error("a session was let in without its token");
  return token;
}

function mustEnrol({ staff, enrolled, strong }: Session): boolean {
  return isFactorRequired() && decides(staff.accountRole) && !enrolled && !strong;
}

/** Forms that are sent from the queue: there is no page of their own to come back to. What was marked there waits there. */
const WITHOUT_PAGE = [paths.signOut(), paths.bulk()];

/** The page whose form is sent to an address: it may have addresses of its own for some of its buttons. In: the whole address. */
export function pageOfForm(url: string): string {
  const { pathname, searchParams } = new URL(url);
  // A page is found however its letters are written.
  const written = pathname.toLowerCase();
  // The buttons for light and dark, and for what stands beside the work, belong to the form of whatever page they stand on.
  if (written === paths.deskTheme() || written === paths.deskBeside())
    return deskPath(searchParams.get("back"), paths.desk()).replace(/[?#].*$/, "");
  return WITHOUT_PAGE.includes(written) ? paths.desk() : pathname.replace(/\/(attach|detach)$/i, "");
}

/**
 * The way to sign in and back. What was typed into a form that nobody is let in for any more waits there, for the one who typed it;
 * who came with a session that is over is told so.
 */
async function signInAgain(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const reading = !isSending(request);
  const page = pageOfForm(request.url);
  const unsent = reading ? null : await keepUnsent(request, page, now());
  const next = deskPath(reading ? pathname + search : page, paths.desk());
  const token = sessionToken(request);
  const over = unsent ? ("unsent" as const) : token !== null ? ("over" as const) : undefined;
  const ended = (token === null ? null : await findEnding(token)) ?? undefined;
  const headers = unsent?.cookie ? { "Set-Cookie": unsent.cookie } : undefined;
  return redirect(paths.signIn(next === paths.desk() ? undefined : next, over, ended), { headers });
}

/** Where who signs in goes on to, from the address of a sign-in page. */
export function afterSignIn(request: Request): string {
  return deskPath(new URL(request.url).searchParams.get("next"), paths.desk());
}

/** The same, at the words that wait there: a browser would go on to the place it was at before, where nobody sees that they are back. */
export async function wayAfterSignIn(request: Request): Promise<string> {
  const next = afterSignIn(request);
  return (await wordsWait(request, { is: next }, now())) ? atKept(next) : next;
}

/** For the sign-in pages: only for those who are not signed in. Throws a redirect to where the others wanted to go: they signed in in another window. */
export async function requireGuest(request: Request): Promise<void> {
  if (await findSignedIn(request)) throw redirect(await wayAfterSignIn(request));
}

/** The query by which a page says that a form of somebody else's was not done. */
export const NOT_YOURS = "other";

/** A form whose page was made for another colleague, who has left this browser since, is not done in the name of who is here now. It waits for its own. In: a request whose form was read. Throws a redirect to the form's page. */
export async function requireOwnForm(request: Request, staffId: string): Promise<void> {
  const writer = writerOfForm(request);
  if (!writer || writer === `staff:${staffId}`) return;
  const page = pageOfForm(request.url);
  const { cookie } = await keepUnsent(request, page, now());
  throw redirect(atKept(`${page}?${NOT_YOURS}=1`), cookie ? { headers: { "Set-Cookie": cookie } } : undefined);
}

/** Who is signed in, even where the second factor is still to be set up. Throws a redirect to sign-in otherwise. */
export async function requireSignedIn(request: Request): Promise<SignedIn & { enrolled: boolean }> {
  const session = await findSignedIn(request);
  if (!session) throw await signInAgain(request);
  await requireOwnForm(request, session.staff.id);
  return { ...session.staff, enrolled: session.enrolled };
}

/** The way to setting up the second factor, which a role that changed may ask for: what was typed waits meanwhile. */
async function toEnrol(request: Request): Promise<Response> {
  const page = pageOfForm(request.url);
  const { cookie } = isSending(request) ? await keepUnsent(request, page, now()) : { cookie: null };
  return redirect(paths.secondFactorEnrol(), cookie ? { headers: { "Set-Cookie": cookie } } : undefined);
}

/** Who is signed in, with everything their role demands, as what their account is: what they are on a ticket only `requireOnTicket` says. Throws a redirect to sign-in, or to setting up the second factor. */
export async function requireStaff(request: Request): Promise<SignedIn> {
  const session = await findSignedIn(request);
  if (!session) throw await signInAgain(request);
  await requireOwnForm(request, session.staff.id);
  if (mustEnrol(session)) throw await toEnrol(request);
  return session.staff;
}

/** As `requirePermission`, at a page over many tickets: with a role that carries the permission, their account's or one in a team. Which ticket it is decides again. */
export async function requireSomewhere(request: Request, permission: Permission): Promise<SignedIn> {
  const staff = await requireStaff(request);
  const role = roleSomewhere(staff, permission);
  if (!role) throw new Response(null, { status: 403 });
  return { ...staff, role };
}

/** As `requireStaff`, and the role carries the permission. Throws 403, which the page around it puts into words. */
export async function requirePermission(request: Request, permission: Permission): Promise<SignedIn> {
  const staff = await requireStaff(request);
  if (!may(staff.role, permission)) throw new Response(null, { status: 403 });
  return staff;
}

/** As `requirePermission`, for what is drawn from all tickets there are: whoever sees only what their teams hold is not let in. */
export async function requireWholeView(request: Request, permission: Permission): Promise<SignedIn> {
  const staff = await requirePermission(request, permission);
  if ((await policiesSeen(staff.id)) !== null) throw new Response(null, { status: 403 });
  return staff;
}

/** As `requireStaff`, for what a page asks by itself: it keeps no session alive. Throws 401 where nobody is signed in any more; no page is drawn of it. */
export async function requireWatching(request: Request): Promise<SignedIn> {
  const token = sessionToken(request);
  const session = token === null ? null : await watchSession(token, now());
  if (!session || mustEnrol(session)) throw new Response(null, { status: 401 });
  return session.staff;
}

/** As `requirePermission`, for what a page asks by itself. Throws 401 and 403; no page is drawn of either. */
export async function requireAttendant(request: Request, permission: Permission): Promise<SignedIn> {
  const staff = await requireWatching(request);
  if (!may(staff.role, permission)) throw new Response(null, { status: 403 });
  return staff;
}
