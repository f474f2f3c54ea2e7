import { createHash, type Hash } from "node:crypto";

/** The running digest of an anchor: begun from the anchor before, fed every line's hash in the order of its row number. */
export function beginFold(prevHash: Uint8Array): Hash {
  return createHash("sha256").update(prevHash);
}

/** Closes a fold over what the anchor says of itself, so that neither can be changed alone. Out: 32 bytes. */
export function endFold(fold: Hash, anchor: { at: Date; upToId: bigint; entries: bigint }): Buffer {
  return fold.update(`${anchor.at.toISOString()}|${anchor.upToId}|${anchor.entries}`).digest();
}
