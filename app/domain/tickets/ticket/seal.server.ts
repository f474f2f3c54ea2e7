import { createHmac } from "node:crypto";
import { unseal, seal } from "#app/platform/seal/seal.server";
import { hmac } from "#app/platform/seal/secret.server";

export type Sealed = Uint8Array<ArrayBuffer>;
export type BodyOwner =
  | "evidence"
  | "declaration"
  | "finding"
  | "answer-row"
  | "note"
  | "message"
  | "decision"
  | "item"
  | "task-about"
  | "task-note"
  | "access-reason"
  | "access-note"
  | "access-end"
  | "authority"
  | "search-typed"
  | "search-note"
  | "batch";

/** Seals what somebody wrote on a ticket. In: what kind of row it is and that row's id. */
export function sealBody(owner: BodyOwner, id: string, body: unknown): Sealed {
  return seal(JSON.stringify(body), `${owner}:${id}`);
}

export function unsealBody<T>(owner: BodyOwner, row: { id: string; bodySealed: Uint8Array }): T {
  return JSON.parse(unseal(row.bodySealed, `${owner}:${row.id}`)) as T;
}

function keyed(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** The key of the digest of one row's words: whoever is given it can hold these words against the journal, and no others. */
export function contentKey(ownerId: string): Uint8Array {
  return hmac("journal-content-key", ownerId);
}

/** The journal's stand-in for words: a digest, in hex, under a key of their own, that proves them later and reveals nothing once the row is gone. */
export function contentDigest(ownerId: string, content: unknown): string {
  return keyed(contentKey(ownerId), JSON.stringify(content));
}

/** As `contentDigest`, under the house's one key for all: nobody outside can be shown that it is right. What programmes use, and tickets once did. */
export function houseDigest(ownerId: string, content: unknown): string {
  return Buffer.from(hmac("journal-content", `${ownerId}:${JSON.stringify(content)}`)).toString("hex");
}

/** By which of the two ways a digest is that of these words; null where it is not. In: the words as they are kept, in JSON. */
export function wayOfDigest(digest: string, ownerId: string, json: string): "own-key" | "house" | null {
  if (digest === keyed(contentKey(ownerId), json)) return "own-key";
  return digest === Buffer.from(hmac("journal-content", `${ownerId}:${json}`)).toString("hex") ? "house" : null;
}

/** What `contactDigest` is for an address, for a number or a place somebody without an e-mail address is reached at. In: plain figures, or plain letters and figures. */
export function reachDigest(by: string, plain: string): Sealed {
  return hmac("contact-reach", `${by}:${plain}`);
}
