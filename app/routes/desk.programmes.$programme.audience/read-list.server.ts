import {
  AUDIENCE_LIMITS,
  readAudience,
  textOf,
  type BadLine,
  type Contact,
} from "#app/domain/programmes/audience/read-csv";
import type { Locale } from "#app/domain/language";
import type { RefusalCode } from "#app/domain/refusal";
import type { FileForm } from "#app/http/form/upload.server";

/** What was sent as a list: whom it names, or what is to be mended in which field. */
export type SentList =
  | { ok: true; contacts: Contact[]; lines: number }
  | { ok: false; field: "list" | "file"; code: RefusalCode; bad: BadLine[] };

const CODES = {
  unreadable: "audience-unreadable",
  empty: "audience-empty",
  "too-many": "audience-too-many",
  lines: "audience-lines",
} as const satisfies Record<string, RefusalCode>;

/** Reads a list that was chosen as a file, or pasted. In: the form, and the language of whoever names none. */
export function readList({ fields, sent }: FileForm, usual: Locale): SentList {
  const field = sent.ok ? "file" : "list";
  const no = (code: RefusalCode, bad: BadLine[] = []): SentList => ({ ok: false, field, code, bad });
  if (!sent.ok && sent.refusal !== "file-none") return { ok: false, field: "file", code: sent.refusal, bad: [] };
  const pasted = fields.get("list");
  const text = sent.ok ? textOf(sent.upload.bytes) : typeof pasted === "string" ? pasted : "";
  if (text === null) return no("audience-unreadable");
  if (text.length > AUDIENCE_LIMITS.bytes) return no("audience-too-many");
  const read = readAudience(text, usual);
  return read.ok
    ? { ok: true, contacts: read.contacts, lines: read.lines }
    : no(CODES[read.why], "bad" in read ? read.bad : []);
}
