import type { Tx } from "#app/platform/database/db.server";
import type { Programme } from "#app/platform/generated/client";
import { canonical } from "../../journal/chain";
import { post } from "../../outbox/post.server";
import type { PublishedPolicy } from "../../policies/versions/published.server";
import { findNewestVersion } from "../../policies/versions/versions.server";
import { refuse, type Outcome } from "../../refusal";
import { houseDigest } from "../../tickets/ticket/seal.server";
import type { ProgrammeStatus } from "./kinds";

/** A programme's row, held until the transaction ends: whoever comes second sees what was done. Null where there is none. */
export async function lockProgramme(tx: Tx, id: string): Promise<Programme | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Programme" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return rows[0] ? tx.programme.findUniqueOrThrow({ where: { id } }) : null;
}

/** The same in one of some states, as it was seen. Out: the row, or `programme-gone`, `programme-moved`. */
export async function lockSeen(
  tx: Tx,
  id: string,
  statuses: readonly ProgrammeStatus[],
  seen: number | null,
): Promise<Outcome<{ programme: Programme }>> {
  const programme = await lockProgramme(tx, id);
  if (!programme) return refuse("programme-gone");
  if (!statuses.includes(programme.status as ProgrammeStatus)) return refuse("programme-moved");
  return seen !== null && seen !== programme.version ? refuse("programme-moved") : { ok: true, programme };
}

/** The policy a programme belongs to, as it is in force. */
export async function policyOf({ policyId }: Pick<Programme, "policyId">): Promise<PublishedPolicy> {
  const policy = await findNewestVersion(policyId);
  if (!policy) throw new Error(`policy ${policyId} of a programme was never published`);
  return policy;
}

/** What the journal holds of words or letters, whatever the order of their parts. */
export function programmeDigest(programmeId: string, content: unknown): string {
  return houseDigest(programmeId, canonical(content));
}

/** Who wrote, with one more. */
export function withAuthor(authorIds: readonly string[], id: string): string[] {
  return [...new Set([...authorIds, id])];
}

/** Promises that a programme's letters are written from it as it is now. */
export function promiseLetters(tx: Tx, programmeId: string, version: number, now: Date): Promise<void> {
  return post(tx, { type: "write-notice", payload: { programmeId } }, now, {
    dedupeKey: `write-notice:${programmeId}:${version}`,
  });
}
