import { db, pool } from "#app/platform/database/db.server";
import { isRole } from "./permissions";
import { endSessions } from "./sessions.server";
import { isOver, nextExpiry, type SessionTimes } from "./session-rules";
import type { StaffMember } from "./staff";
import { staffMember } from "./staff-row";

/** Who a session belongs to. `strong`: it was begun with as much as a second factor, by the company's sign-in or a passkey. */
export type Session = { staff: StaffMember; enrolled: boolean; strong: boolean };

type Row = SessionTimes & {
  id: string;
  name: string;
  email: string;
  role: string;
  locale: string;
  active: boolean;
  enrolled: boolean;
  strong: boolean;
};

const READ = `SELECT p."id", p."name", p."email", p."role", p."locale", p."active", p."twoFactorEnabled" AS "enrolled", s."strong", s."createdAt", s."expiresAt"
  FROM "StaffSession" s JOIN "Staff" p ON p."id" = s."staffId" WHERE s."token" = $1`;

/**
 * Who a session belongs to, without counting this as a use of it: for what a page asks by itself while nobody may be there.
 * In: the token, after its cookie was found to be ours; the instant. Out: null where there is none, it is over, or the account has ended.
 */
export async function watchSession(token: string, now: Date): Promise<Session | null> {
  const { rows } = await pool().query<Row>({ name: "staff-session", text: READ, values: [token] });
  const [row] = rows;
  if (!row?.active || isOver(row, now) || !isRole(row.role)) return null;
  return { staff: staffMember(row), enrolled: row.enrolled, strong: row.strong };
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
  return { staff: staffMember(row), enrolled: row.enrolled, strong: row.strong };
}
