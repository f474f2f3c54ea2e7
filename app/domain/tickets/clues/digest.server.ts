import { hmac } from "#app/platform/seal/secret.server";
import type { Spelling } from "./spelling";

/** Half of a digest tells a million tickets' clues apart, and takes half the room. */
const KEPT_BYTES = 16;

/** The keyed stand-in for one spelling: 16 bytes, the same each time, and nothing without the key. */
export function clueDigest({ way, part, value }: Spelling): Uint8Array<ArrayBuffer> {
  return hmac("clue", `${way}:${part}:${value}`).slice(0, KEPT_BYTES);
}
