import { randomUUID } from "node:crypto";
import { db, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { seal, unseal } from "#app/platform/seal/seal.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { isLocale, type Locale } from "../../language";
import { post } from "../../outbox/post.server";
import { LINK_HOURS, type LinkPurpose } from "./state";

function context(id: string): string {
  return `staff-link:${id}`;
}

/** Makes links worthless that were not used. The caller holds the colleague's row. */
export async function voidLinks(tx: Tx, staffId: string, now: Date): Promise<void> {
  await tx.staffLink.updateMany({
    where: { staffId, usedAt: null, voidedAt: null },
    data: { voidedAt: now, tokenSealed: null },
  });
}

/**
 * Makes a new link and promises its letter, in the caller's transaction; older ones are worth nothing from here on. In: whose it is; null
 * for nobody, where all the same happens and no letter goes out. Out: its id.
 */
export async function makeLink(tx: Tx, staffId: string | null, purpose: LinkPurpose, now: Date): Promise<string> {
  if (staffId) await voidLinks(tx, staffId, now);
  const id = randomUUID();
  const token = randomToken();
  await tx.staffLink.createMany({
    data: {
      id,
      staffId,
      purpose,
      tokenHash: sha256(token),
      tokenSealed: seal(token, context(id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_HOURS[purpose] * 3_600_000),
    },
  });
  await post(tx, { type: "send-staff-link", payload: { linkId: id } }, now);
  return id;
}

/** A link that can still be used, and whose it is. */
export type OpenLink = { id: string; purpose: LinkPurpose; name: string; email: string; locale: Locale };

async function findOpen(where: { id: string } | { tokenHash: Uint8Array<ArrayBuffer> }, now: Date) {
  const row = await db().staffLink.findFirst({
    where: { ...where, usedAt: null, voidedAt: null, expiresAt: { gt: now } },
    include: { staff: { select: { name: true, email: true, locale: true } } },
  });
  if (!row?.staff) return null;
  const { name, email, locale } = row.staff;
  const purpose = row.purpose as LinkPurpose;
  return { row, link: { id: row.id, purpose, name, email, locale: isLocale(locale) ? locale : "zh-CN" } };
}

/** The link of a token; null for one nobody gave, and for one that was used, replaced, or is over. */
export async function findLinkByToken(token: string, now: Date): Promise<OpenLink | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  return (await findOpen({ tokenHash: sha256(token) }, now))?.link ?? null;
}

/** As `findLinkByToken`, by its id. */
export async function findLink(id: string, now: Date): Promise<OpenLink | null> {
  return isUuid(id) ? ((await findOpen({ id }, now))?.link ?? null) : null;
}

/** What the letter of a link must carry; null when there is nothing to send any more, or nobody to send it to. */
export async function findLinkToSend(
  id: string,
  now: Date,
): Promise<(OpenLink & { token: string; hours: number }) | null> {
  const found = await findOpen({ id }, now);
  if (!found?.row.tokenSealed || found.row.sentAt || found.row.failedAt) return null;
  const { link, row } = found;
  return { ...link, token: unseal(found.row.tokenSealed, context(row.id)), hours: LINK_HOURS[link.purpose] };
}

/** Notes that a link's letter went out, or never will (`failed`), and forgets its token. Safe to call again. */
export async function settleLink(id: string, end: "sent" | "failed", now: Date): Promise<void> {
  await db().staffLink.updateMany({
    where: { id, sentAt: null, failedAt: null },
    data: { ...(end === "sent" ? { sentAt: now } : { failedAt: now }), tokenSealed: null },
  });
}
