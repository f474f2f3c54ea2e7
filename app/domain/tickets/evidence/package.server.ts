import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { File } from "#app/platform/generated/client";
import { addDays } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { findBytes } from "../../files/file-bytes.server";
import { liveFiles } from "../../files/stored-file.server";
import { record } from "../../journal/record.server";
import { lockTicket } from "../ticket/lock.server";

/** A package as the person and the desk are told of it: `until` is the last civil day on which it can be had. */
export type PackageFacts = { id: string; size: number; sha256: string; until: string; madeOn: string };

function isLive({ expiresAt, erasedAt }: File, now: Date): boolean {
  return erasedAt === null && expiresAt !== null && expiresAt > now;
}

async function newest(ticketId: string, tx: Tx): Promise<File | null> {
  return tx.file.findFirst({ where: { ticketId, purpose: "package" }, orderBy: { createdAt: "desc" } });
}

/** The package of a ticket: ready, gone since a day, or null where none was made or the ticket was opened again. */
export async function packageOf(
  ticketId: string,
  zone: string,
  now: Date,
  tx: Tx = db(),
): Promise<(PackageFacts & { state: "ready" | "gone" }) | null> {
  const file = await newest(ticketId, tx);
  if (!file?.expiresAt) return null;
  const until = addDays(civilDateIn(file.expiresAt, zone), -1);
  return {
    id: file.id,
    size: file.size,
    sha256: Buffer.from(file.sha256).toString("hex"),
    until,
    madeOn: civilDateIn(file.createdAt, zone),
    state: isLive(file, now) ? "ready" : "gone",
  };
}

/** A package that can be had now: under what name, and how large it is. */
export type ReadyPackage = { fileId: string; bytesId: string; name: string; size: number };

/** A ticket's package, for its requester. In: the ticket the session stands for. Null where it has none, it is past its time, or the ticket is not finished. */
export async function findPackage(ticketId: string, now: Date): Promise<ReadyPackage | null> {
  const ticket = await db().ticket.findUnique({
    where: { id: ticketId },
    select: { status: true, reference: true },
  });
  if (ticket?.status !== "finished") return null;
  const file = (await liveFiles({ ticketId }, "package")).find((each) => isLive(each, now));
  return file ? { fileId: file.id, bytesId: file.bytesId, name: `${ticket.reference}.zip`, size: file.size } : null;
}

/** Its bytes; null where it was erased meanwhile. */
export function packageBytes({ fileId, bytesId }: ReadyPackage): Promise<Uint8Array<ArrayBuffer> | null> {
  return findBytes({ id: fileId, bytesId });
}

/** Writes down that the requester has got the package, whole. In: the instant from which they had it. */
export async function noteDownloaded(ticketId: string, { fileId }: ReadyPackage, now: Date): Promise<void> {
  await transaction(async (tx) => {
    if (await lockTicket(tx, ticketId))
      await record(tx, ticketId, { kind: "requester" }, now, [{ kind: "file-downloaded", data: { fileId } }]);
  });
}
