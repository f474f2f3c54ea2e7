import { env } from "../env/env.server";
import { unsealWith, sealWith } from "./seal";

/** Seals a text for one place, under the current key. `context` is its table, column and row id: the same is needed to unseal it. */
export function seal(plain: string, context: string): Uint8Array<ArrayBuffer> {
  return sealWith(env().SEAL_KEYS, Buffer.from(plain, "utf8"), context);
}

/** The text that was sealed. Throws on tampering, another context or an unknown key. */
export function unseal(sealed: Uint8Array, context: string): string {
  return Buffer.from(unsealWith(env().SEAL_KEYS, sealed, context)).toString("utf8");
}

/** As `seal`, for bytes. */
export function sealBytes(plain: Uint8Array, context: string): Uint8Array<ArrayBuffer> {
  return sealWith(env().SEAL_KEYS, plain, context);
}

/** As `unseal`, for bytes. */
export function unsealBytes(sealed: Uint8Array, context: string): Uint8Array<ArrayBuffer> {
  return unsealWith(env().SEAL_KEYS, sealed, context);
}
