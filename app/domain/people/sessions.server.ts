import { db, type Sql } from "#app/platform/database/db.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { ABSOLUTE_SECONDS, IDLE_SECONDS } from "./session-rules";

/** Why a session was ended by somebody else than whoever used it. */
export const ENDINGS = ["disabled", "signed-out", "password", "factor"] as const;
export type Ending = (typeof ENDINGS)[number];

/** Which sessions of a colleague: all; all `but` the one with this token; the one `only` of this id. */
export type Which = { but?: string; only?: string };

/** Ends sign-ins of a colleague that wait for their second factor: what they were begun with may not count any more. */
async function endChallenges(sql: Sql, staffId: string): Promise<void> {
  await sql.$executeRaw`
    WITH gone AS (DELETE FROM "StaffVerification" WHERE "value" = ${staffId} RETURNING "identifier")
    DELETE FROM "StaffVerification" WHERE "identifier" IN (SELECT '2fa-attempts-' || "identifier" FROM gone)`;
}

/** Ends sessions of a colleague at once, and, unless it is one session alone, what they have begun to sign in with. Their pages are told why until they would have been over. Out: how many sessions there were. */
export async function endSessions(sql: Sql, staffId: string, why: Ending, { but, only }: Which = {}): Promise<number> {
  if (only === undefined) await endChallenges(sql, staffId);
  const rows = await sql.$queryRaw<{ count: number }[]>`
    WITH gone AS (
      DELETE FROM "StaffSession" WHERE "staffId" = ${staffId}::uuid
        AND (${but ?? null}::text IS NULL OR "token" <> ${but ?? null}::text)
        AND (${only ?? null}::uuid IS NULL OR "id" = ${only ?? null}::uuid)
      RETURNING "token", "createdAt"
    ), noted AS (
      INSERT INTO "StaffSessionEnd" ("tokenHash", "why", "expiresAt")
      SELECT sha256(convert_to("token", 'UTF8')), ${why}, "createdAt" + make_interval(secs => ${ABSOLUTE_SECONDS}::int) FROM gone
      ON CONFLICT DO NOTHING
    )
    SELECT count(*)::int AS "count" FROM gone`;
  return rows[0]?.count ?? 0;
}

/** Why the session of a token was ended by somebody else; null where it was not. In: the token, after its cookie was found to be ours. */
export async function findEnding(token: string): Promise<Ending | null> {
  const row = await db().staffSessionEnd.findUnique({ where: { tokenHash: sha256(token) }, select: { why: true } });
  return ENDINGS.find((ending) => ending === row?.why) ?? null;
}

/** A session as its owner and administrators see it. `begunAt`, `usedAt`: ISO instants; `current`: of the browser that asks. */
export type ListedSession = { id: string; device: string | null; begunAt: string; usedAt: string; current: boolean };

/** A colleague's open sessions, the one used last first; fifty of them at most. In: the token of the browser that asks, where it is one of them. */
export async function listSessions(staffId: string, now: Date, token: string | null): Promise<ListedSession[]> {
  const rows = await db().staffSession.findMany({
    where: {
      staffId,
      expiresAt: { gt: now },
      createdAt: { gt: new Date(now.getTime() - ABSOLUTE_SECONDS * 1000) },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    begunAt: row.createdAt.toISOString(),
    usedAt: row.updatedAt.toISOString(),
    current: row.token === token,
  }));
}

type NewSession = { staffId: string; token: string; device: string; strong: boolean };

/** Opens a session of somebody who proved who they are without the sign-in library. `strong`: with as much as a second factor, such as a passkey. */
export async function openSession({ staffId, token, device, strong }: NewSession, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + IDLE_SECONDS * 1000);
  await db().staffSession.create({
    data: { staffId, token, device, strong, expiresAt, createdAt: now, updatedAt: now },
  });
  await db().staff.update({ where: { id: staffId }, data: { lastSignInAt: now } });
}

/** Opens a challenge for the second factor, as the sign-in library opens one after a password: whose it is, and how often it was tried. */
export async function openChallenge(challenge: string, staffId: string, expiresAt: Date): Promise<void> {
  await db().staffVerification.createMany({
    data: [
      { identifier: challenge, value: staffId, expiresAt },
      { identifier: `2fa-attempts-${challenge}`, value: "0", expiresAt },
    ],
  });
}

/** Whose second factor a challenge asks for; null where it was answered, or is over. */
export async function findChallenged(challenge: string, now: Date): Promise<string | null> {
  const row = await db().staffVerification.findFirst({
    where: { identifier: challenge, expiresAt: { gt: now } },
    select: { value: true },
  });
  return row?.value ?? null;
}

/** Notes that somebody signed in, and with what. In: the session's token, the device in codes. Out: who; null for an unknown token, which changes nothing. */
export async function noteSignIn(token: string, device: string, now: Date): Promise<string | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH begun AS (UPDATE "StaffSession" SET "device" = ${device} WHERE "token" = ${token} RETURNING "staffId")
    UPDATE "Staff" SET "lastSignInAt" = ${now}::timestamptz FROM begun WHERE "Staff"."id" = begun."staffId" RETURNING "Staff"."id"`;
  return rows[0]?.id ?? null;
}

/** Takes a session back that should not have begun. */
export async function takeBackSession(token: string): Promise<void> {
  await db().staffSession.deleteMany({ where: { token } });
}
