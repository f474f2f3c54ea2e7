import { unseal } from "#app/platform/seal/seal.server";

/** The sealed copy of a letter that was sent. */
export function openCopy(letter: { id: string; contentSealed: Uint8Array | null }): unknown {
  return JSON.parse(unseal(letter.contentSealed ?? new Uint8Array(), `letter:${letter.id}`));
}
