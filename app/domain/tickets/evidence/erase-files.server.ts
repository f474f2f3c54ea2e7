import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { File, Ticket } from "#app/platform/generated/client";
import { FILE_RETENTION } from "../../files/limits";
import { deleteBytes } from "../../files/file-bytes.server";
import { record, type JournalActor } from "../../journal/record.server";
import { lockTicket } from "../ticket/lock.server";
import { eachTicket } from "../ticket/each-ticket.server";
import { forgetAnswerRows } from "./answer-rows.server";
import { eraseDueDeclarations } from "./declarations.server";

/**
 * Erases a file of a ticket: its bytes first, then its row says so and the journal too. Should the transaction fail after that, it is done
 * again. In: the transaction, which holds the ticket and found the file not erased since.
 */
export async function eraseHeld(
  tx: Tx,
  file: Pick<File, "id" | "bytesId" | "ticketId">,
  actor: JournalActor,
  now: Date,
): Promise<void> {
  if (!file.ticketId) throw new Error(`file ${file.id} belongs to no ticket`);
  await deleteBytes(tx, file);
  await tx.file.update({ where: { id: file.id }, data: { erasedAt: now } });
  await record(tx, file.ticketId, actor, now, [{ kind: "file-erased", data: { fileId: file.id } }]);
}

/** Long enough for every file a ticket can have. */
const ERASING_MS = 60_000;

type State = Pick<Ticket, "status" | "open" | "closedAt">;

/** Whether a ticket is over for good, so that what was kept for its work has done its service. What was put aside can be brought back for a while. */
function isOver({ status, open, closedAt }: State, now: Date): boolean {
  if (open) return false;
  return (
    status !== "aside" || (closedAt !== null && closedAt.getTime() + FILE_RETENTION.evidenceAsideMs <= now.getTime())
  );
}

/**
 * Whether a file's time is up: evidence and what was found when the ticket is over, what was found only once no package made of it is left;
 * a package on its day, or when the ticket was opened again.
 */
function isDue(file: Pick<File, "purpose" | "expiresAt">, ticket: State, hasPackage: boolean, now: Date): boolean {
  if (file.purpose === "package") return ticket.open || (file.expiresAt !== null && file.expiresAt <= now);
  return isOver(ticket, now) && (file.purpose === "evidence" || !hasPackage);
}

/**
 * Erases the files of a ticket whose time is up, what was found with them, and what was signed. Whether it is up is looked at with the ticket held, so that
 * nobody opens it again meanwhile. Safe to run twice, and at once. Out: how many.
 */
export async function eraseDueFiles(ticketId: string, now: Date): Promise<number> {
  return transaction(
    async (tx) => {
      const ticket = await lockTicket(tx, ticketId);
      if (!ticket) return 0;
      const files = await tx.file.findMany({ where: { ticketId, erasedAt: null }, orderBy: { bytesId: "asc" } });
      const packageDue = (file: File) => file.purpose === "package" && isDue(file, ticket, true, now);
      const hasPackage = files.some((file) => file.purpose === "package" && !packageDue(file));
      const due = files.filter((file) => isDue(file, ticket, hasPackage, now));
      for (const file of due) await eraseHeld(tx, file, { kind: "system" }, now);
      if (isOver(ticket, now)) await forgetAnswerRows(tx, ticketId);
      if (isOver(ticket, now) && !hasPackage) await tx.finding.deleteMany({ where: { ticketId } });
      return due.length + (isOver(ticket, now) ? await eraseDueDeclarations(tx, ticket, now) : 0);
    },
    { timeoutMs: ERASING_MS },
  );
}

/** The next tickets that have something to erase. */
function ticketsWithDue(now: Date, after: string | null, limit: number): Promise<{ id: string }[]> {
  const asideBefore = new Date(now.getTime() - FILE_RETENTION.evidenceAsideMs);
  return db().$queryRaw<{ id: string }[]>`
    SELECT t."id" FROM "Ticket" t WHERE (${after}::uuid IS NULL OR t."id" > ${after}::uuid) AND t."id" IN (
      SELECT f."ticketId" FROM "File" f JOIN "Ticket" o ON o."id" = f."ticketId" WHERE f."erasedAt" IS NULL
        AND CASE f."purpose" WHEN 'package' THEN o."open" OR f."expiresAt" <= ${now}::timestamptz
          ELSE NOT o."open" AND (o."status" <> 'aside' OR o."closedAt" <= ${asideBefore}::timestamptz) AND (f."purpose" = 'evidence' OR NOT EXISTS (
            SELECT 1 FROM "File" p WHERE p."ticketId" = o."id" AND p."purpose" = 'package' AND p."erasedAt" IS NULL)) END
      UNION
      SELECT d."ticketId" FROM "Declaration" d JOIN "Ticket" o ON o."id" = d."ticketId" WHERE d."erasedAt" IS NULL
        AND NOT o."open" AND (o."status" <> 'aside' OR o."closedAt" <= ${asideBefore}::timestamptz)
        AND o."closedAt" + make_interval(months => d."keepMonths") <= ${now}::timestamptz
      UNION
      SELECT g."ticketId" FROM "Finding" g JOIN "Ticket" o ON o."id" = g."ticketId" WHERE NOT o."open" AND o."status" <> 'aside'
        AND NOT EXISTS (SELECT 1 FROM "File" p WHERE p."ticketId" = o."id" AND p."purpose" = 'package' AND p."erasedAt" IS NULL)
      UNION
      SELECT a."ticketId" FROM "AnswerRow" a JOIN "Ticket" o ON o."id" = a."ticketId" WHERE NOT o."open" AND o."status" <> 'aside')
    ORDER BY t."id" LIMIT ${limit}::int`;
}

/** Erases every file whose time is up, whatever should have erased it before. Safe to run twice. In: the instant. Out: of how many tickets. */
export async function eraseAllDue(now: Date): Promise<number> {
  return eachTicket<{ id: string }>({
    name: "erase-files",
    next: (after, limit) => ticketsWithDue(now, after?.id ?? null, limit),
    work: async (ticketId) => (await eraseDueFiles(ticketId, now)) > 0,
  });
}
