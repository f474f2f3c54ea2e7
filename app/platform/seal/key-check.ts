import { sealWith, unsealWith, type KeyRing } from "./seal";

/** What is written down of a key: under which name, and what only that key can have made. */
export type KeyMark = { name: string; value: Uint8Array<ArrayBuffer> };

const SEAL = "seal:";
const SECRET = "secret";
const PLAIN = Buffer.from("rightsdesk", "utf8");

/** Under which name a sealing key is written down. In: its id. */
export function sealName(id: string): string {
  return `${SEAL}${id}`;
}

/** The mark of the key that seals now. */
export function sealMark(ring: KeyRing): KeyMark {
  const name = sealName(ring[0]?.id ?? "");
  return { name, value: sealWith(ring, PLAIN, `key-check:${name}`) };
}

/** The mark of SECRET. In: what is derived from it for this purpose alone. */
export function secretMark(derived: Uint8Array<ArrayBuffer>): KeyMark {
  return { name: SECRET, value: derived };
}

function opens(ring: KeyRing, { name, value }: KeyMark): boolean {
  try {
    return Buffer.from(unsealWith(ring, value, `key-check:${name}`)).equals(PLAIN);
  } catch {
    return false;
  }
}

/** What is wrong with the sealing keys, as a sentence for whoever runs this; null when nothing is. In: what is written down. */
export function sealProblem(ring: KeyRing, marks: readonly KeyMark[]): string | null {
  for (const mark of marks.filter(({ name }) => name.startsWith(SEAL))) {
    const id = mark.name.slice(SEAL.length);
    if (!ring.some((key) => key.id === id))
      return `SEAL_KEYS lacks the key ${id}, under which data in this database are sealed. Put it back; a key that only opens stands after the current one`;
    if (!opens(ring, mark))
      return `SEAL_KEYS has another key under the id ${id} than the one data in this database are sealed with. Put the right one back; a new key needs an id of its own`;
  }
  return null;
}

/** Whether SECRET is another one than was written down. */
export function secretChanged(mark: KeyMark, marks: readonly KeyMark[]): boolean {
  const known = marks.find(({ name }) => name === SECRET);
  return known !== undefined && !Buffer.from(known.value).equals(Buffer.from(mark.value));
}

export const SECRET_CHANGED =
  "SECRET is not the one this database was used with. Second factors, codes and sessions from before do not work, and letters from before cannot be held against the journal. Put the old value back; if it is lost, see `npm run keys`";
