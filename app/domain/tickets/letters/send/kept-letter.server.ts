import { seal, unseal } from "#app/platform/seal/seal.server";
import { readerOf } from "../content/kinds.server";
import { contentDigest } from "../../ticket/seal.server";

/** A file that went with a letter. */
export type SentEnclosure = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * A letter as it is kept: exactly what went out, its files in base64. They stand in the one text that is sealed with the row, so that
 * letter, files, `sentAt` and the journal's digest over all of it are one transaction, and none can be lost or changed alone.
 */
export type KeptLetter = {
  /** Null where one of ours tells it. */
  to: string | null;
  subject: string;
  html: string;
  text: string;
  enclosures?: { name: string; type: string; base64: string }[];
};

/** The link by which a recipient answers for itself is nobody else's: the copy that is kept does not open its page. */
function withoutLink<T extends { html: string; text: string }>(sent: T): T {
  const closed = (text: string) => text.replace(/\/answer\/[A-Za-z0-9_-]{43}/g, "/answer/…");
  return { ...sent, html: closed(sent.html), text: closed(sent.text) };
}

type Words = Omit<KeptLetter, "enclosures"> & { enclosures: readonly SentEnclosure[] };

/** What is kept of a letter of a kind, exactly as it was handed to the mail server. */
export function keptOf(kind: string, { to, subject, html, text, enclosures }: Words): KeptLetter {
  const words = { to, subject, html, text, enclosures };
  return keptLetter(readerOf(kind) === "recipient" ? withoutLink(words) : words);
}

/** What is kept of a letter that went out. One without files is kept as letters were before there were any. */
function keptLetter({ enclosures, ...words }: Words): KeptLetter {
  if (enclosures.length === 0) return words;
  return {
    ...words,
    enclosures: enclosures.map(({ name, type, bytes }) => ({
      name,
      type,
      base64: Buffer.from(bytes).toString("base64"),
    })),
  };
}

export function sealLetter(letterId: string, kept: KeptLetter): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify(kept), `letter:${letterId}`);
}

/** The letter that was kept. Throws where it was tampered with. */
export function unsealLetter(row: { id: string; contentSealed: Uint8Array }): KeptLetter {
  return JSON.parse(unseal(row.contentSealed, `letter:${row.id}`)) as KeptLetter;
}

/** A kept file's bytes, as they were sent. */
export function enclosureBytes({ base64 }: { base64: string }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

/** What the journal holds of a letter: a keyed digest of everything that was kept, in hex. */
/** The copy of a letter's own words that its row keeps where it went as a part of another: how it is sealed, and its digest. In: to whom the whole went. */
export function keptPart(kind: string, to: string | null, { id, ...words }: Omit<Words, "to"> & { id: string }) {
  const kept = keptOf(kind, { to, ...words });
  return { contentSealed: sealLetter(id, kept), contentDigest: letterDigest(id, kept) };
}

export function letterDigest(letterId: string, kept: KeptLetter): string {
  return contentDigest(letterId, kept);
}
