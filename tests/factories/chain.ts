import { chainHash, GENESIS } from "#app/domain/journal/chain";
import { db } from "#app/platform/database/db.server";

/** Computes a ticket's chain once more from its lines. Out: how many lines there are. Throws at the first that does not fit. */
export async function verifiedChain(ticketId: string): Promise<number> {
  const lines = await db().journalEntry.findMany({ where: { ticketId }, orderBy: { seq: "asc" } });
  let head: Uint8Array = GENESIS;
  for (const [index, line] of lines.entries()) {
    const hash = chainHash(line, head);
    const fits = line.seq === index + 1 && hash.equals(line.hash) && Buffer.from(line.prevHash).equals(head);
    if (!fits) throw new Error(`line ${line.seq} of the journal does not fit the one before`);
    head = line.hash;
  }
  return lines.length;
}
