import { db, pool } from "#app/platform/database/db.server";
import { contactDigest } from "../typed/contact-digest.server";
import { isRole } from "./permissions";
import { endSessions } from "./sessions.server";
import { isOver, nextExpiry, type SessionTimes } from "./session-rules";
import type { SignedIn } from "./staff";
import { staffMember } from "./staff-row";

/** Who a session belongs to. `strong`: it was begun with as much as a second factor, by the company's sign-in or a passkey. */
export type Session = { staff: SignedIn; enrolled: boolean; strong: boolean };

type Row = SessionTimes & {
  id: string;
  name: string;
  email: string;
  role: string;
  locale: string;
  active: boolean;
  enrolled: boolean;
  strong: boolean;
  ownDigest: Uint8Array | null;
  teamRoles: string[];
};

const READ = `SELECT p."id", p."name", p."email", p."role", p."locale", p."active", p."twoFactorEnabled" AS "enrolled", s."strong", s."createdAt", s."expiresAt",
  p."ownDigest", ARRAY(SELECT DISTINCT m."role" FROM "TeamMember" m WHERE m."staffId" = p."id") AS "teamRoles"
  FROM "StaffSession" s JOIN "Staff" p ON p."id" = s."staffId" WHERE s."token" = $1`;

function sessionOf(row: Row): Session {
  const staff = staffMember(row);
  const signedIn = { ...staff, accountRole: staff.role, teamRoles: row.teamRoles.filter(isRole) };
  return { staff: signedIn, enrolled: row.enrolled, strong: row.strong };
}

/** Keeps by which contact a colleague's own requests are known up to date: before the first look at any ticket, and after another SECRET. */
async function keepOwnDigest({ id, email, ownDigest }: Row): Promise<void> {
  const digest = contactDigest(email);
  if (ownDigest && Buffer.from(digest).equals(ownDigest)) return;
  await pool().query(`UPDATE "Staff" SET "ownDigest" = $2 WHERE "id" = $1`, [id, Buffer.from(digest)]);
}

/**
 * Who a session belongs to, without counting this as a use of it: for what a page asks by itself while nobody may be there.
 * In: the token, after its cookie was found to be ours; the instant. Out: null where there is none, it is over, or the account has ended.
 */
export async function watchSession(token: string, now: Date): Promise<Session | null> {
  const { rows } = await pool().query<Row>({ name: "staff-session", text: READ, values: [token] });
  const [row] = rows;
  if (!row?.active || isOver(row, now) || !isRole(row.role)) return null;
  return sessionOf(row);
}

/**
 * Who a session belongs to, and counts this as a use of it. In: the token, after its cookie was found to be ours; the instant.
 * Out: null where there is none, or it is over, or the account has ended: then the row is removed. One statement a page, so
 * it is written in SQL.
 */
export async function resumeSession(token: string, now: Date): Promise<Session | null> {
  const { rows } = await pool().query<Row>({ name: "staff-session", text: READ, values: [token] });
  const [row] = rows;
  if (!row) return null;
  if (!row.active) {
    await endSessions(db(), row.id, "disabled");
    return null;
  }
  if (isOver(row, now) || !isRole(row.role)) {
    await pool().query(`DELETE FROM "StaffSession" WHERE "token" = $1`, [token]);
    return null;
  }
  const expiresAt = nextExpiry(row, now);
  if (expiresAt)
    await pool().query(`UPDATE "StaffSession" SET "expiresAt" = $2, "updatedAt" = $3 WHERE "token" = $1`, [
      token,
      expiresAt,
      now,
    ]);
  await keepOwnDigest(row);
  return sessionOf(row);
}
