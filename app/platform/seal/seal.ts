import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Keys by id; the first is the current one, the others still open what they sealed. */
export type KeyRing = readonly { id: string; key: Uint8Array }[];

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * Seals bytes with AES-256-GCM. Layout: version, length of key id, key id, nonce, ciphertext, tag. `context` names the
 * place the bytes belong to (table, column, row); it is authenticated, not stored, so a value moved elsewhere does not open.
 */
export function sealWith(ring: KeyRing, plain: Uint8Array, context: string): Uint8Array<ArrayBuffer> {
  const current = ring[0];
  if (!current) throw new Error("There is no key to seal with");
  const id = Buffer.from(current.id, "utf8");
  const header = Buffer.concat([Buffer.from([VERSION, id.length]), id]);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", current.key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.concat([header, Buffer.from(context, "utf8")]));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([header, nonce, body, cipher.getAuthTag()]));
}

/** Opens what `sealWith` sealed. Throws on an unknown key, another context, or a single changed bit. */
export function unsealWith(ring: KeyRing, sealed: Uint8Array, context: string): Uint8Array<ArrayBuffer> {
  const id = sealedKeyId(sealed);
  const key = ring.find((each) => each.id === id)?.key;
  if (!key) throw new Error(`Sealed with key ${id}, which is not among the keys given`);
  const head = 2 + Buffer.byteLength(id, "utf8");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(head, head + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.concat([sealed.subarray(0, head), Buffer.from(context, "utf8")]));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const body = decipher.update(sealed.subarray(head + NONCE, sealed.length - TAG));
  return new Uint8Array(Buffer.concat([body, decipher.final()]));
}

/** The id of the key that sealed these bytes. Throws where they are not a sealed value. */
export function sealedKeyId(sealed: Uint8Array): string {
  const length = sealed[1] ?? 0;
  const whole = sealed[0] === VERSION && length > 0 && sealed.length >= 2 + length + NONCE + TAG;
  if (!whole) throw new Error("Not a sealed value");
  return Buffer.from(sealed.subarray(2, 2 + length)).toString("utf8");
}
