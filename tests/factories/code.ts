import { holderDigest } from "#app/domain/identity/issue-code.server";
import { findCodeToSend } from "#app/domain/identity/send-code.server";
import { db } from "#app/platform/database/db.server";

type Holder = Parameters<typeof holderDigest>[0];

/** The code that was last made for a holder, as the letter would tell it. Throws where there is none to send. */
export async function codeFor(holder: Holder, now: Date): Promise<string> {
  const row = await db().oneTimeCode.findFirst({
    where: { purpose: holder.purpose, holder: holderDigest(holder) },
    orderBy: { createdAt: "desc" },
  });
  const sent = row && (await findCodeToSend(row.id, now));
  if (!sent) throw new Error("no code waits to be sent");
  return sent.code;
}

/** Six digits that are not the given ones. */
export function otherThan(code: string, step = 1): string {
  return String((Number(code) + step) % 1_000_000).padStart(6, "0");
}

/** Counts nobody: for stories in which how many codes a contact was sent does not matter. */
export function mayAlways(): Promise<boolean> {
  return Promise.resolve(true);
}
