import { db } from "#app/platform/database/db.server";
import type { JournalEntry } from "#app/platform/generated/client";
import { canonical } from "../../journal/chain";

/** A line of the journal of the ticket a case file is about. */
export type CaseLine = Pick<JournalEntry, "id" | "seq" | "at" | "kind" | "actorKind" | "actorId" | "data" | "hash">;

/** A ticket's lines up to and including one, in order. Nobody can change them any more, whenever the file is made. */
export async function caseLines(ticketId: string, upToSeq: number): Promise<CaseLine[]> {
  return db().journalEntry.findMany({
    where: { ticketId, seq: { lte: upToSeq } },
    orderBy: { seq: "asc" },
    select: { id: true, seq: true, at: true, kind: true, actorKind: true, actorId: true, data: true, hash: true },
  });
}

/** The lines as a file: each its hash, and the very text that this is the hash of, together with the hash before. */
export function journalText(ticketId: string, lines: readonly CaseLine[]): string {
  return lines
    .map(({ seq, at, kind, actorKind, actorId, data, hash }) => {
      const text = canonical({ ticketId, seq, at: at.toISOString(), kind, actorKind, actorId, data });
      return `${Buffer.from(hash).toString("hex")} ${text}\n`;
    })
    .join("");
}
