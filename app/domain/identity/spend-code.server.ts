import type { Sql } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { refuse, type Outcome } from "../refusal";
import type { CodeHolder } from "./issue-code.server";
import { codeDigest, holderDigest } from "./issue-code.server";

type Row = { ticketId: string | null; expiresAt: Date; usedAt: Date | null };

/** Whether wrong tries have made a holder's last code worthless: not its use, a newer address, or that there was none. It counts alike whoever the holder is. */
async function isTriedOut(sql: Sql, holder: Pick<CodeHolder, "purpose" | "holder">): Promise<boolean> {
  const [last] = await sql.$queryRaw<{ isTriedOut: boolean }[]>`
    SELECT "triesLeft" <= 0 AND "usedAt" IS NULL AND "voidedAt" IS NULL AS "isTriedOut" FROM "OneTimeCode"
    WHERE "purpose" = ${holder.purpose} AND "holder" = ${holderDigest(holder)} ORDER BY "createdAt" DESC LIMIT 1`;
  return last?.isTriedOut ?? false;
}

/**
 * Tries a code. One statement counts the try and, where the code is right, spends it, so that guesses at once cannot share a try;
 * the caller must commit whatever comes out, or the count is lost. What is compared are keyed digests: how long that takes tells nothing of the code.
 * In: the holder, the digits, the instant, and what is locked for the rest of the transaction where the code is right (`advisoryLock`).
 * Out: the ticket the code was bound to, or `code-wrong`, `code-expired`, `code-spent` (by wrong tries), `code-used` (or voided). A holder that does not exist answers like one that does.
 */
export async function spendCode(
  sql: Sql,
  holder: Pick<CodeHolder, "purpose" | "holder">,
  code: string,
  now: Date,
  thenLock?: Prisma.Sql,
): Promise<Outcome<{ ticketId: string | null }>> {
  const isRight = Prisma.sql`"codeHmac" = ${codeDigest(holder, code)} AND "expiresAt" > ${now}::timestamptz`;
  const tried = Prisma.sql`
    UPDATE "OneTimeCode" SET
      "triesLeft" = "triesLeft" - 1,
      "usedAt" = CASE WHEN ${isRight} THEN ${now}::timestamptz END,
      "codeSealed" = CASE WHEN ${isRight} THEN NULL ELSE "codeSealed" END,
      "toSealed" = CASE WHEN ${isRight} THEN NULL ELSE "toSealed" END
    WHERE "id" = (SELECT "id" FROM "OneTimeCode" WHERE "purpose" = ${holder.purpose} AND "holder" = ${holderDigest(holder)} AND "usedAt" IS NULL AND "voidedAt" IS NULL
                  ORDER BY "createdAt" DESC LIMIT 1)
      AND "triesLeft" > 0 AND "usedAt" IS NULL AND "voidedAt" IS NULL
    RETURNING "ticketId", "expiresAt", "usedAt"`;
  const rows = await sql.$queryRaw<Row[]>`
    WITH tried AS (${tried}) SELECT "ticketId", "expiresAt", "usedAt", CASE WHEN "usedAt" IS NOT NULL THEN ${thenLock ?? Prisma.sql`NULL`} END AS "locked" FROM tried`;
  const row = rows[0];
  if (!row) return refuse((await isTriedOut(sql, holder)) ? "code-spent" : "code-used");
  if (row.expiresAt <= now) return refuse("code-expired");
  return row.usedAt ? { ok: true, ticketId: row.ticketId } : refuse("code-wrong");
}
