import { db, transaction } from "#app/platform/db.server";
import type { File, Ticket } from "#app/platform/generated/client";
import { FILE_RETENTION } from "../../files/limits";
import { deleteBytes } from "../../files/stored-file.server";
import { record, type JournalActor } from "../../journal/record.server";
import { lockTicket } from "../ticket/lock.server";
import { eachTicket } from "../ticket/each-ticket.server";

/**
 * Erases a file: its bytes first, then its row says so and the journal too. Killed in between, it is done again; done twice, it is written once.
 * Out: whether it was written by this call.
 */
export async function eraseFile(
  file: Pick<File, "id" | "bytesId" | "ticketId">,
  actor: JournalActor,
  now: Date,
): Promise<boolean> {
  const { ticketId } = file;
  if (!ticketId) throw new Error(`file ${file.id} belongs to no ticket`);
  await deleteBytes(file);
  return transaction(async (tx) => {
    await lockTicket(tx, ticketId);
    const { count } = await tx.file.updateMany({ where: { id: file.id, erasedAt: null }, data: { erasedAt: now } });
    if (count === 1) await record(tx, ticketId, actor, now, [{ kind: "file-erased", data: { fileId: file.id } }]);
    return count === 1;
  });
}

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

/** Erases the files of a ticket whose time is up, and what was found with them. Safe to run twice. Out: how many. */
export async function eraseDueFiles(ticketId: string, now: Date): Promise<number> {
  const ticket = await db().ticket.findUnique({
    where: { id: ticketId },
    select: { status: true, open: true, closedAt: true },
  });
  if (!ticket) return 0;
  const files = await db().file.findMany({ where: { ticketId, erasedAt: null } });
  const packageDue = (file: File) => file.purpose === "package" && isDue(file, ticket, true, now);
  const hasPackage = files.some((file) => file.purpose === "package" && !packageDue(file));
  const due = files.filter((file) => isDue(file, ticket, hasPackage, now));
  for (const file of due) await eraseFile(file, { kind: "system" }, now);
  if (isOver(ticket, now) && !hasPackage) await db().finding.deleteMany({ where: { ticketId } });
  return due.length;
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
      SELECT g."ticketId" FROM "Finding" g JOIN "Ticket" o ON o."id" = g."ticketId" WHERE NOT o."open" AND o."status" <> 'aside'
        AND NOT EXISTS (SELECT 1 FROM "File" p WHERE p."ticketId" = o."id" AND p."purpose" = 'package' AND p."erasedAt" IS NULL))
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
