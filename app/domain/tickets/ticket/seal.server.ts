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
  | "search-note";

/** Seals what somebody wrote on a ticket. In: what kind of row it is and that row's id. */
export function sealBody(owner: BodyOwner, id: string, body: unknown): Sealed {
  return seal(JSON.stringify(body), `${owner}:${id}`);
}

export function unsealBody<T>(owner: BodyOwner, row: { id: string; bodySealed: Uint8Array }): T {
  return JSON.parse(unseal(row.bodySealed, `${owner}:${row.id}`)) as T;
}

/** The journal's stand-in for words: a keyed digest, in hex, that proves them later and reveals nothing once the row is gone. */
export function contentDigest(ownerId: string, content: unknown): string {
  return Buffer.from(hmac("journal-content", `${ownerId}:${JSON.stringify(content)}`)).toString("hex");
}

/** What `contactDigest` is for an address, for a number or a place somebody without an e-mail address is reached at. In: plain figures, or plain letters and figures. */
export function reachDigest(by: string, plain: string): Sealed {
  return hmac("contact-reach", `${by}:${plain}`);
}
