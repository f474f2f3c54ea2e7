import type { KeptLetter } from "../../tickets/letters/send/kept-letter.server";
import type { Entry } from "./stored-zip";

/** A name that is nothing but a name wherever the file is unpacked. */
function plainName(name: string, at: number): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "");
  return `${at + 1}-${plain || "file"}`;
}

/**
 * A letter in the parts people open: its words as page and as text, and each file that went with it, byte for byte. Put together again they
 * are the very text its digest was made of; null where they would not be, so that it is kept as that text. In: the folder, and that text.
 */
export function letterEntries(folder: string, json: string): Entry[] | null {
  const { to, subject, html, text, enclosures } = JSON.parse(json) as KeptLetter;
  const again = { to, subject, html, text, ...(enclosures && { enclosures }) };
  if (JSON.stringify(again) !== json) return null;
  const files = (enclosures ?? []).map(({ name, type, base64 }, at) => ({
    name,
    type,
    base64,
    file: plainName(name, at),
  }));
  if (files.some(({ base64 }) => Buffer.from(base64, "base64").toString("base64") !== base64)) return null;
  const about = {
    to,
    subject,
    ...(enclosures && { enclosures: files.map(({ name, type, file }) => ({ name, type, file })) }),
  };
  const words = (file: string, content: string): Entry => ({
    path: `${folder}/${file}`,
    bytes: Buffer.from(content, "utf8"),
  });
  return [
    words("letter.json", `${JSON.stringify(about, null, 1)}\n`),
    words("letter.html", html),
    words("letter.txt", text),
    ...files.map(({ file, base64 }) => ({ path: `${folder}/${file}`, bytes: Buffer.from(base64, "base64") })),
  ];
}
