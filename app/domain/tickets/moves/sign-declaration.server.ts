import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { tell } from "../../people/told/tell.server";
import { refuse, type Outcome } from "../../refusal";
import { type DeclarationInput, declarationText, type SignedDeclaration } from "../evidence/declaration";
import { listDeclarations } from "../evidence/declarations.server";
import { takesAdditions } from "../evidence/evidence.server";
import { writeToRequester } from "../letters/promise/write-to-requester.server";
import { lockTicket } from "../ticket/lock.server";
import { contentDigest, sealBody } from "../ticket/seal.server";

/** The same signed again within this time is the same press. */
const SAME_PRESS_MS = 60_000;

async function isSignedJustNow(tx: Tx, ticketId: string, body: SignedDeclaration, now: Date): Promise<boolean> {
  const last = (await listDeclarations(ticketId, tx)).at(-1);
  if (!last?.signed || last.signedAt.getTime() + SAME_PRESS_MS < now.getTime()) return false;
  return last.signed.name === body.name && last.signed.text === body.text;
}

/**
 * Keeps what a requester signs under penalty of perjury: the words as they were read and the name, sealed; the digest of both in the journal; and a letter
 * that says so, in one transaction. A new one replaces none. In: the signer's ticket, what was typed, the instant. Out: ok, also for the same press twice;
 * or `ticket-gone`, `action-not-allowed-now` (closed, or nothing to be signed). Source: CCPA Regulations (11 CCR), 7062(c).
 */
export async function signDeclaration(
  ticketId: string,
  { name, shown }: DeclarationInput,
  now: Date,
): Promise<Outcome> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    const text = declarationText(profile, ticket);
    if (!text || !profile.declaration || !takesAdditions(ticket.status)) return refuse("action-not-allowed-now");
    const body: SignedDeclaration = { text: text[shown], name };
    if (await isSignedJustNow(tx, ticketId, body, now)) return { ok: true };
    const id = randomUUID();
    const { keepMonths } = profile.declaration;
    await tx.declaration.create({
      data: { id, ticketId, signedAt: now, locale: shown, keepMonths, bodySealed: sealBody("declaration", id, body) },
    });
    await tx.ticket.updateMany({ where: { id: ticketId }, data: { lastEventAt: now, lastEvent: "declared" } });
    await record(tx, ticketId, { kind: "requester" }, now, [
      { kind: "declared", data: { declarationId: id, contentDigest: contentDigest(id, body) } },
    ]);
    const told = { kind: "added", ticketId, staffIds: [ticket.assigneeId] } as const;
    await tell(tx, { ...told, key: `${ticketId}:declared:${id}` }, now);
    const letter = { kind: "declared", data: { declarationId: id }, dedupeKey: `${ticketId}:declared:${id}` } as const;
    await writeToRequester(tx, letter, ticket, profile.zone, now);
    return { ok: true };
  });
}
