import { db, transaction, type Tx } from "#app/platform/db.server";
import type { File } from "#app/platform/generated/client";
import { addDays } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import { liveFiles, loadBytes } from "../../files/stored-file.server";
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

/**
 * Hands a ticket's package to its requester, with a line in the journal first. In: the ticket the session stands for.
 * Out: null where it has none, it is past its time, or the ticket is not finished.
 */
export async function takePackage(
  ticketId: string,
  now: Date,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const taken = await transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (ticket?.status !== "finished") return null;
    const [file] = (await liveFiles({ ticketId }, "package", tx)).filter((each) => isLive(each, now));
    if (!file) return null;
    await record(tx, ticketId, { kind: "requester" }, now, [{ kind: "file-downloaded", data: { fileId: file.id } }]);
    return { file, name: `${ticket.reference}.zip` };
  });
  return taken && { name: taken.name, bytes: await loadBytes(taken.file) };
}
