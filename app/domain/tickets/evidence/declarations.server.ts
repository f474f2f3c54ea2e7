import { db, type Tx } from "#app/platform/database/db.server";
import type { Declaration } from "#app/platform/generated/client";
import { record } from "../../journal/record.server";
import { unsealBody } from "../ticket/seal.server";
import type { SignedDeclaration } from "./declaration";

/** A declaration on record; `signed` is null once it was erased. */
export type KeptDeclaration = { id: string; signedAt: Date; locale: string; signed: SignedDeclaration | null };

function kept({ id, signedAt, locale, bodySealed }: Declaration): KeptDeclaration {
  const signed = bodySealed && unsealBody<SignedDeclaration>("declaration", { id, bodySealed });
  return { id, signedAt, locale, signed };
}

/** Everything that was signed on a ticket, the first one first. */
export async function listDeclarations(ticketId: string, tx: Tx = db()): Promise<KeptDeclaration[]> {
  const rows = await tx.declaration.findMany({ where: { ticketId }, orderBy: [{ signedAt: "asc" }, { id: "asc" }] });
  return rows.map(kept);
}

/** One of a ticket's declarations; null where it is not this ticket's. */
export async function findDeclaration(ticketId: string, id: string): Promise<KeptDeclaration | null> {
  return (await listDeclarations(ticketId)).find((each) => each.id === id) ?? null;
}

/** Whether something signed is on record that can still be read. */
export async function isDeclared(tx: Tx, ticketId: string): Promise<boolean> {
  return (await tx.declaration.findFirst({ where: { ticketId, erasedAt: null }, select: { id: true } })) !== null;
}

/**
 * Erases what was signed on a ticket that is over, once the months have passed for which its policy keeps it; that it was signed, and when, stays.
 * In: the transaction, which holds the ticket; when the ticket was closed. Out: how many.
 */
export async function eraseDueDeclarations(
  tx: Tx,
  { id: ticketId, closedAt }: { id: string; closedAt: Date | null },
  now: Date,
): Promise<number> {
  if (!closedAt) return 0;
  const due = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Declaration" SET "bodySealed" = NULL, "erasedAt" = ${now}::timestamptz
    WHERE "ticketId" = ${ticketId}::uuid AND "erasedAt" IS NULL
      AND ${closedAt}::timestamptz + make_interval(months => "keepMonths") <= ${now}::timestamptz RETURNING "id"`;
  await record(
    tx,
    ticketId,
    { kind: "system" },
    now,
    due.map(({ id }) => ({ kind: "declaration-erased", data: { declarationId: id } })),
  );
  return due.length;
}
