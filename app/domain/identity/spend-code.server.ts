import type { Tx } from "#app/platform/db.server";
import { timingSafeEqual } from "#app/platform/secret.server";
import { refuse, type Outcome } from "../refusal";
import type { CodeHolder } from "./issue-code.server";
import { codeDigest, holderDigest } from "./issue-code.server";

type Row = { id: string; codeHmac: Uint8Array; ticketId: string | null; expiresAt: Date };

/**
 * Tries a code. A try is counted by one conditional update before the code is looked at, so that guesses at once cannot
 * share one; the caller must commit whatever comes out, or the count is lost.
 * Out: the ticket the code was bound to, or `code-wrong`, `code-expired`, `code-spent`. A holder that does not exist answers like one that does.
 */
export async function spendCode(tx: Tx, holder: Pick<CodeHolder, "purpose" | "holder">, code: string, now: Date): Promise<Outcome<{ ticketId: string | null }>> {
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE "OneTimeCode" SET "triesLeft" = "triesLeft" - 1
    WHERE "id" = (SELECT "id" FROM "OneTimeCode" WHERE "purpose" = ${holder.purpose} AND "holder" = ${holderDigest(holder)} AND "usedAt" IS NULL AND "voidedAt" IS NULL
                  ORDER BY "createdAt" DESC LIMIT 1)
      AND "triesLeft" > 0 AND "usedAt" IS NULL AND "voidedAt" IS NULL
    RETURNING "id", "codeHmac", "ticketId", "expiresAt"`;
  const row = rows[0];
  if (!row) return refuse("code-spent");
  if (row.expiresAt <= now) return refuse("code-expired");
  if (!timingSafeEqual(row.codeHmac, codeDigest(row.id, code))) return refuse("code-wrong");
  const { count } = await tx.oneTimeCode.updateMany({ where: { id: row.id, usedAt: null }, data: { usedAt: now, codeSealed: null, toSealed: null } });
  return count === 1 ? { ok: true, ticketId: row.ticketId } : refuse("code-spent");
}
