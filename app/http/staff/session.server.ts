import { redirect } from "@remix-run/node";
import { may, type Permission } from "#app/domain/people/permissions";
import { decides, type StaffMember } from "#app/domain/people/staff";
import { type Session, resumeSession } from "#app/domain/people/session.server";
import { paths } from "#app/paths";
import { env } from "#app/platform/env.server";
import { now } from "#app/platform/now.server";
import { deskPath } from "../answer/own-path";
import { sessionToken } from "./cookie.server";

/** Only the cookies: neither the address nor the browser's name is kept with a session. */
export function cookiesOnly(request: Request): Headers {
  return new Headers({ cookie: request.headers.get("Cookie") ?? "" });
}

/** Who is signed in with this browser, or null. */
async function sessionOf(request: Request): Promise<Session | null> {
  const token = sessionToken(request);
  return token === null ? null : resumeSession(token, now());
}

function mustEnrol({ staff, enrolled }: Session): boolean {
  return env().SECOND_FACTOR === "required" && decides(staff.role) && !enrolled;
}

function signInAgain(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const next = deskPath(request.method === "GET" ? pathname + search : pathname, paths.desk());
  return redirect(next === paths.desk() ? paths.signIn() : paths.signIn(next));
}

/** For the sign-in pages: only for those who are not signed in. Throws a redirect to the desk for the others. */
export async function requireGuest(request: Request): Promise<void> {
  if (await sessionOf(request)) throw redirect(paths.desk());
}

/** Who is signed in, even where the second factor is still to be set up. Throws a redirect to sign-in otherwise. */
export async function requireSignedIn(request: Request): Promise<StaffMember & { enrolled: boolean }> {
  const session = await sessionOf(request);
  if (!session) throw signInAgain(request);
  return { ...session.staff, enrolled: session.enrolled };
}

/** Who is signed in, with everything their role demands. Throws a redirect to sign-in, or to setting up the second factor. */
export async function requireStaff(request: Request): Promise<StaffMember> {
  const session = await sessionOf(request);
  if (!session) throw signInAgain(request);
  if (mustEnrol(session)) throw redirect(paths.secondFactorEnrol());
  return session.staff;
}

/** As `requireStaff`, and the role carries the permission. Throws 403, which the page around it puts into words. */
export async function requirePermission(request: Request, permission: Permission): Promise<StaffMember> {
  const staff = await requireStaff(request);
  if (!may(staff.role, permission)) throw new Response(null, { status: 403 });
  return staff;
}
