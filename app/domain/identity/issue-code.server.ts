import { randomInt, randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/database/db.server";
import { seal } from "#app/platform/seal/seal.server";
import { hmac } from "#app/platform/seal/secret.server";
import { post } from "../outbox/post.server";
import { refuse, type Outcome } from "../refusal";
import { CODE_RULES, type CodePurpose } from "./code-rules";

export type CodeHolder = {
  purpose: CodePurpose;
  /** What the code is good for: a draft's id, or a reference whether or not it exists. */
  holder: string;
  draftId?: string;
  ticketId?: string;
};

/** The holder as it is stored: a keyed digest, so that the table tells nobody which references were tried. */
export function holderDigest({ purpose, holder }: Pick<CodeHolder, "purpose" | "holder">): Uint8Array<ArrayBuffer> {
  return hmac("code-holder", `${purpose}:${holder}`);
}

/** What is stored of a code: a keyed digest bound to its holder, so that it is good for nothing else. */
export function codeDigest(
  { purpose, holder }: Pick<CodeHolder, "purpose" | "holder">,
  code: string,
): Uint8Array<ArrayBuffer> {
  return hmac("one-time-code", `${purpose}:${holder}:${code}`);
}

/**
 * Makes a new code for a holder, voids the old ones and posts the message that sends it, all in the caller's transaction.
 * In: whom it is for, the address it goes to (null: the holder does not exist; everything else happens just the same),
 * the language of the letter, the instant. Refuses with `too-many-codes` within a minute of the last one.
 */
export async function issueCode(
  tx: Tx,
  holder: CodeHolder,
  to: string | null,
  locale: string,
  now: Date,
): Promise<Outcome> {
  const digest = holderDigest(holder);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(encode(${digest}, 'hex'), 0))`;
  const where = { purpose: holder.purpose, holder: digest };
  const last = await tx.oneTimeCode.findFirst({ where, orderBy: { createdAt: "desc" }, select: { createdAt: true } });
  if (last && now.getTime() - last.createdAt.getTime() < CODE_RULES.resendSeconds * 1000)
    return refuse("too-many-codes");

  await tx.oneTimeCode.updateMany({
    where: { ...where, voidedAt: null, usedAt: null },
    data: { voidedAt: now, codeSealed: null, toSealed: null },
  });
  const id = randomUUID();
  const code = String(randomInt(10 ** CODE_RULES.digits)).padStart(CODE_RULES.digits, "0");
  await tx.oneTimeCode.create({
    data: {
      id,
      ...where,
      draftId: holder.draftId ?? null,
      ticketId: holder.ticketId ?? null,
      codeHmac: codeDigest(holder, code),
      codeSealed: seal(code, `code:${id}`),
      toSealed: to === null ? null : seal(to, `code-to:${id}`),
      locale,
      triesLeft: CODE_RULES.tries,
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_RULES.lifeMinutes * 60_000),
    },
  });
  await post(tx, { type: "send-code", payload: { codeId: id } }, now);
  return { ok: true };
}
