import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual as equalBytes } from "node:crypto";
import { env } from "../env/env.server";

const keys = new Map<string, Buffer>();

/** 32 bytes of randomness as 43 characters safe in a URL. Store only its hash. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A 32-byte key of its own for each purpose, derived from SECRET (HKDF, RFC 5869). */
export function derivedKey(purpose: string): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", env().SECRET, "rightsdesk", purpose, 32));
  keys.set(purpose, key);
  return key;
}

/** HMAC-SHA-256 of a text under the key of one purpose: 32 bytes. The same text under two purposes has nothing in common. */
export function hmac(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", derivedKey(purpose)).update(text).digest());
}

/** SHA-256: 32 bytes. For tokens of full entropy and for hash chains; never for what can be guessed. */
export function sha256(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(data).digest());
}

/** Whether two values are equal, in a time that tells nothing of where they differ, nor of their lengths. */
export function timingSafeEqual(a: string | Uint8Array, b: string | Uint8Array): boolean {
  return equalBytes(sha256(a), sha256(b));
}
