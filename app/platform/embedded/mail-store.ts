import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import PostalMime, { type Address, type Attachment } from "postal-mime";

/** A letter that arrived, as its reader wants it. `date` is the moment of arrival (ISO, UTC). */
export type StoredMail = {
  id: string;
  date: string;
  from: string;
  to: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  files: { name: string; type: string; size: number }[];
};

export type MailStore = {
  add: (raw: Uint8Array, arrived: Date) => void;
  /** Newest first. */
  list: () => Promise<StoredMail[]>;
  find: (id: string) => Promise<StoredMail | null>;
  /** The bytes of the file at a place among those that came with a letter. */
  file: (id: string, place: number) => Promise<Uint8Array | null>;
  clear: () => void;
};

const KEPT = 1_000;

/** Letters as .eml files in a folder. The name is the moment of arrival, so that names sort as letters came. */
export function mailStore(folder: string): MailStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const parsed = new Map<string, StoredMail>();
  let last = 0;

  function ids(): string[] {
    const names = readdirSync(folder).filter((name) => /^\d{15}-[0-9a-f]{8}\.eml$/.test(name));
    return names
      .map((name) => name.slice(0, -4))
      .sort()
      .reverse();
  }

  function add(raw: Uint8Array, arrived: Date): void {
    // Two letters of one millisecond still keep their order.
    last = Math.max(last + 1, arrived.getTime());
    const name = `${String(last).padStart(15, "0")}-${randomBytes(4).toString("hex")}.eml`;
    const draft = path.join(folder, `${name}.part`);
    writeFileSync(draft, raw, { mode: 0o600 });
    renameSync(draft, path.join(folder, name));
    for (const old of ids().slice(KEPT)) remove(old);
  }

  function remove(id: string): void {
    parsed.delete(id);
    rmSync(path.join(folder, `${id}.eml`), { force: true });
  }

  async function read(id: string): Promise<StoredMail> {
    const known = parsed.get(id);
    if (known) return known;
    const mail = await parse(id, readFileSync(path.join(folder, `${id}.eml`)));
    parsed.set(id, mail);
    return mail;
  }

  async function file(id: string, place: number): Promise<Uint8Array | null> {
    if (!ids().includes(id)) return null;
    const { attachments } = await PostalMime.parse(readFileSync(path.join(folder, `${id}.eml`)), {
      attachmentEncoding: "arraybuffer",
    });
    return bytesOf(attachments[place]);
  }

  return {
    add,
    file,
    list: () => Promise.all(ids().map(read)),
    find: async (id) => (ids().includes(id) ? read(id) : null),
    clear: () => ids().forEach(remove),
  };
}

async function parse(id: string, raw: Uint8Array): Promise<StoredMail> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" }).catch(() => PostalMime.parse(""));
  return {
    id,
    date: new Date(Number.parseInt(id, 10)).toISOString(),
    from: addresses(mail.from ? [mail.from] : []),
    to: addresses(mail.to ?? []),
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    files: mail.attachments.map((each) => ({
      name: each.filename ?? "",
      type: each.mimeType,
      size: bytesOf(each)?.byteLength ?? 0,
    })),
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
  };
}

function bytesOf(attachment: Attachment | undefined): Uint8Array | null {
  return attachment?.content instanceof ArrayBuffer ? new Uint8Array(attachment.content) : null;
}

function addresses(list: readonly Address[]): string {
  return list
    .flatMap((each) => (each.group ? each.group : [each]))
    .map((each) => each.address)
    .join(", ");
}
