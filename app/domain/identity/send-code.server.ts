import { db } from "#app/platform/database/db.server";
import { unseal } from "#app/platform/seal/seal.server";
import type { CodePurpose } from "./code-rules";

export type CodeToSend = {
  id: string;
  purpose: CodePurpose;
  code: string;
  to: string;
  locale: string;
  draftId: string | null;
  ticketId: string | null;
};

/** The code a letter must carry, opened; null when there is nothing to send any more (sent, used, voided, expired) or nobody to send it to. */
export async function findCodeToSend(codeId: string, now: Date): Promise<CodeToSend | null> {
  const row = await db().oneTimeCode.findUnique({ where: { id: codeId } });
  if (!row?.codeSealed || !row.toSealed || row.sentAt || row.usedAt || row.voidedAt || row.expiresAt <= now)
    return null;
  const { id, locale, draftId, ticketId } = row;
  return {
    id,
    locale,
    draftId,
    ticketId,
    purpose: row.purpose as CodePurpose,
    code: unseal(row.codeSealed, `code:${id}`),
    to: unseal(row.toSealed, `code-to:${id}`),
  };
}

/** Notes that a code went out and forgets its digits and its address. Safe to call again. */
export async function markCodeSent(codeId: string, now: Date): Promise<void> {
  await db().oneTimeCode.updateMany({
    where: { id: codeId, sentAt: null },
    data: { sentAt: now, codeSealed: null, toSealed: null },
  });
}

/** Forgets the digits and the address of a code that can never arrive. Safe to call again. */
export async function dropCode(codeId: string): Promise<void> {
  await db().oneTimeCode.updateMany({
    where: { id: codeId, sentAt: null },
    data: { codeSealed: null, toSealed: null },
  });
}
