import { createHash } from "node:crypto";

export const GENESIS = Buffer.alloc(32);

/** What a line's hash covers: all of it but the database's own row number. It is about one ticket, one programme, or one colleague: what they looked for, and their account. */
export type ChainedLine = {
  ticketId: string | null;
  programmeId?: string | null;
  staffId?: string | null;
  seq: number;
  at: Date;
  kind: string;
  actorKind: string;
  actorId: string | null;
  data: unknown;
};

/** The same value as text whatever the order of its keys: object keys sorted, no white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}

/** The SHA-256 that ties a line to the one before it. In: the line and the hash before (GENESIS for the first). Out: 32 bytes. */
export function chainHash(line: ChainedLine, prevHash: Uint8Array): Buffer {
  const { ticketId, programmeId, staffId, seq, at, kind, actorKind, actorId, data } = line;
  const subject = staffId ? { staffId } : programmeId ? { programmeId } : { ticketId };
  const text = canonical({ ...subject, seq, at: at.toISOString(), kind, actorKind, actorId, data });
  return createHash("sha256").update(prevHash).update(text).digest();
}
