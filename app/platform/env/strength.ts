/** Fewer than this many bits in a secret are no secret. Thirty-two digits drawn by chance have more. */
const LEAST_BITS = 96;
/** Random keys of 32 bytes have some thirty different ones. */
const LEAST_BYTES = 16;
/** A piece that is shorter and comes again and again was not drawn by chance. */
const SHORTEST_PIECE = 16;

/** How many bits its signs could hold, were they drawn as often as they come: an upper bound of what guessing it costs. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const { length } = [...text];
  return [...counts.values()].reduce((bits, count) => bits - count * Math.log2(count / length), 0);
}

/** Whether a text is one short piece over and over. */
function repeats(text: string): boolean {
  const period = (text + text).indexOf(text, 1);
  return period < SHORTEST_PIECE && period < text.length;
}

/** Whether a secret could have been drawn by chance: not one sign or word over and over. That it was, nobody can see from it. */
export function isStrongSecret(secret: string): boolean {
  return bitsOf(secret) >= LEAST_BITS && !repeats(secret);
}

/** The same of a key's bytes: not zeros, not one byte throughout, not a word filled up. */
export function isStrongKey(key: Uint8Array): boolean {
  return new Set(key).size >= LEAST_BYTES;
}
