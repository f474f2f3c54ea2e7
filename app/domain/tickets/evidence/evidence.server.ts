import { tell } from "../../people/told/tell.server";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { File } from "#app/platform/generated/client";
import { acceptUpload, type Upload } from "../../files/accept-upload.server";
import { findFile } from "../../files/stored-file.server";
import { record } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { eraseHeld } from "./erase-files.server";
import { lockTicket } from "../ticket/lock.server";
import type { Status } from "../ticket/statuses";
import { isOpen } from "../workflow/workflow";

/** Whether a person may add files and words: until the ticket is closed. What was put aside is not closed for them. */
export function takesAdditions(status: Status): boolean {
  return isOpen(status) || status === "aside";
}

async function allow(tx: Tx, ticketId: string, may: (status: Status) => boolean): Promise<Outcome> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse("ticket-gone");
  return may(ticket.status) ? { ok: true } : refuse("action-not-allowed-now");
}

/** Whoever has the ticket is told once of files that come one after the other. */
async function tellOfFile(tx: Tx, ticketId: string, now: Date): Promise<void> {
  const where = { id: ticketId };
  const ticket = await tx.ticket.findUniqueOrThrow({ where, select: { assigneeId: true, asideById: true } });
  const key = `${ticketId}:files:${now.toISOString().slice(0, 13)}`;
  await tell(tx, { kind: "added", ticketId, staffIds: [ticket.assigneeId ?? ticket.asideById], key }, now);
}

/** Adds a file the person sends to their ticket, asked for or not. Out: ok; or why not, as `acceptUpload` says, or `ticket-gone`, `action-not-allowed-now`. */
export function addEvidence(ticketId: string, upload: Upload, now: Date): Promise<Outcome> {
  return acceptUpload(
    upload,
    { owner: { ticketId }, purpose: "evidence" },
    {
      allow: (tx) => allow(tx, ticketId, takesAdditions),
      note: async (tx, { id }) => {
        await tx.ticket.updateMany({ where: { id: ticketId }, data: { lastEventAt: now, lastEvent: "file-added" } });
        await record(tx, ticketId, { kind: "requester" }, now, [
          { kind: "file-kept", data: { fileId: id, purpose: "evidence" } },
        ]);
        await tellOfFile(tx, ticketId, now);
      },
    },
    now,
  );
}

/** The instant since which we wait for the person: files sent since can be taken back. */
export async function waitingSince(ticketId: string, tx: Tx = db()): Promise<Date | null> {
  const asked = await tx.message.findFirst({
    where: { ticketId, from: "staff" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return asked?.at ?? null;
}

/** Whether the person may take a file back. */
export function isRemovable(file: Pick<File, "createdAt" | "staffId">, since: Date | null): boolean {
  return since !== null && file.staffId === null && file.createdAt >= since;
}

/** Takes back a file the person has sent since we asked. One that is not theirs to take back, or was handed over meanwhile, changes nothing. */
export async function removeEvidence(ticketId: string, fileId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    if (!(await allow(tx, ticketId, (status) => status === "awaiting")).ok) return;
    const file = await findFile({ ticketId }, fileId, ["evidence"], tx);
    if (file && isRemovable(file, await waitingSince(ticketId, tx)))
      await eraseHeld(tx, file, { kind: "requester" }, now);
  });
}
