import { redirect } from "@remix-run/node";
import { isRole, may, type Permission } from "#app/domain/people/permissions";
import { decides, type StaffMember } from "#app/domain/people/staff";
import { staffMember } from "#app/domain/people/staff-row";
import { paths } from "#app/paths";
import { env } from "#app/platform/env.server";
import { now } from "#app/platform/now.server";
import { safePath } from "./safe-path";
import { ABSOLUTE_SECONDS, passwordApi } from "./staff-auth.server";

type Visit = { staff: StaffMember; enrolled: boolean };

/** Only the cookies: neither the address nor the browser's name is kept with a session. */
export function cookiesOnly(request: Request): Headers {
  return new Headers({ cookie: request.headers.get("Cookie") ?? "" });
}

/**
 * Who is signed in with this browser, or null. A session ends after 30 idle minutes, 12 hours after sign-in at the latest,
 * and with the account; each such row is removed here.
 */
async function visitOf(request: Request): Promise<Visit | null> {
  if (!request.headers.get("Cookie")?.includes("desk.session_token")) return null;
  const headers = cookiesOnly(request);
  const found = await passwordApi().getSession({ headers });
  if (!found) return null;
  const { user, session } = found;
  const over = now().getTime() >= session.createdAt.getTime() + ABSOLUTE_SECONDS * 1000;
  if (over || !user.active || !isRole(user.role)) {
    await passwordApi().signOut({ headers });
    return null;
  }
  return { staff: staffMember({ ...user, role: user.role, locale: user.locale ?? "" }), enrolled: user.twoFactorEnabled === true };
}

function mustEnrol({ staff, enrolled }: Visit): boolean {
  return env().SECOND_FACTOR === "required" && decides(staff.role) && !enrolled;
}

function signInAgain(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const next = safePath(request.method === "GET" ? pathname + search : pathname, paths.desk());
  return redirect(next === paths.desk() ? paths.signIn() : paths.signIn(next));
}

/** For the sign-in pages: only for those who are not signed in. Throws a redirect to the desk for the others. */
export async function requireGuest(request: Request): Promise<void> {
  if (await visitOf(request)) throw redirect(paths.desk());
}

/** Who is signed in, even where the second factor is still to be set up. Throws a redirect to sign-in otherwise. */
export async function requireSignedIn(request: Request): Promise<StaffMember & { enrolled: boolean }> {
  const visit = await visitOf(request);
  if (!visit) throw signInAgain(request);
  return { ...visit.staff, enrolled: visit.enrolled };
}

/** Who is signed in, with everything their role demands. Throws a redirect to sign-in, or to setting up the second factor. */
export async function requireStaff(request: Request): Promise<StaffMember> {
  const visit = await visitOf(request);
  if (!visit) throw signInAgain(request);
  if (mustEnrol(visit)) throw redirect(paths.secondFactorEnrol());
  return visit.staff;
}

/** As `requireStaff`, and the role carries the permission. Throws 403, which the page around it puts into words. */
export async function requirePermission(request: Request, permission: Permission): Promise<StaffMember> {
  const staff = await requireStaff(request);
  if (!may(staff.role, permission)) throw new Response(null, { status: 403 });
  return staff;
}
