import type { Upload } from "#app/domain/files/accept-upload.server";
import { gate } from "#app/domain/files/gate";
import { FILE_LIMITS } from "#app/domain/files/limits";
import { refuse, type Outcome } from "#app/domain/refusal";
import { pass } from "../limits/limits.server";
import { isFromOurPages } from "./own-pages.server";
import { readForm } from "./read-form.server";
import { partsIn, textFields, type Parts } from "./file-parts";
import { rememberForm } from "./sent-form";

/** What stands around the file in a body: the parts' headers and the form's words, the longest of them in Chinese. */
const AROUND = 128 * 1024;
const MOST_PARTS = 12;
const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary="?([^";\s]{1,70})"?/i;

/** Who sends, for the limits. */
export type Sender = { address: string };

/** A form that can send a file: its words, whatever becomes of the file, and the file or why there is none. */
export type FileForm = { fields: FormData; sent: Outcome<{ upload: Upload }> };

/** How many uploads are read at once in this process: each may hold one file's bytes in memory. */
const reading = gate(16, 0);

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The beginning of a body, and whether that is all of it. */
async function readHead(reader: Reader): Promise<{ head: Buffer; ended: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size <= AROUND) {
    const chunk = await reader.read();
    if (chunk.done) return { head: Buffer.concat(chunks, size), ended: true };
    chunks.push(chunk.value);
    size += chunk.value.byteLength;
  }
  return { head: Buffer.concat(chunks, size), ended: false };
}

/** The whole body up to the limit; null when it is longer, and then the rest is heard but not kept, so that its sender gets an answer. */
async function readKept(head: Buffer, reader: Reader, limit: number): Promise<Buffer | null> {
  let parts: Uint8Array[] = [head];
  let size = head.byteLength;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > limit) parts = [];
    else parts.push(chunk.value);
  }
  return size > limit ? null : Buffer.concat(parts, size);
}

/** A body of very many parts would take long to read; how many there are is counted before. */
function hasTooManyParts(body: Buffer, boundary: string): boolean {
  const mark = Buffer.from(`--${boundary}`);
  let count = 0;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length))
    if (++count > MOST_PARTS + 1) return true;
  return false;
}

async function parse(body: Buffer, type: string): Promise<FileForm> {
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  const file = form.get("file");
  const fields = textFields(form);
  // A field left empty comes as a file without a name, or as no file at all.
  if (file === "") return { fields, sent: refuse("file-none") };
  if (file === null || typeof file === "string") throw new Response(null, { status: 400 });
  if (file.size === 0) return { fields, sent: refuse(file.name === "" ? "file-none" : "file-empty") };
  const upload = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  return { fields, sent: { ok: true, upload } };
}

/** Runs what reads a stranger's body. Cut off on the way, or put together wrongly: nothing of ours is broken. */
async function mended<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown;
    throw new Response(null, { status: 400 });
  }
}

/** What came before the file stands in the head, whatever becomes of the rest. */
async function readRest(
  head: Buffer,
  reader: Reader,
  type: string,
  boundary: string,
): Promise<FileForm["sent"] | FileForm> {
  const body = await readKept(head, reader, FILE_LIMITS.bytes + AROUND);
  if (!body) return refuse("file-too-large");
  if (hasTooManyParts(body, boundary)) throw new Response(null, { status: 413 });
  return parse(body, type);
}

function requireBoundary(request: Request): { type: string; boundary: string } {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  const type = request.headers.get("Content-Type") ?? "";
  const boundary = BOUNDARY.exec(type)?.[1];
  if (!boundary) throw new Response(null, { status: 415 });
  return { type, boundary };
}

async function readBeginning(request: Request, boundary: string) {
  const reader = request.body?.getReader();
  if (!reader) throw new Response(null, { status: 400 });
  const { head, ended } = await readHead(reader);
  if (hasTooManyParts(head, boundary)) throw new Response(null, { status: 413 });
  return { reader, head, ended, parts: await partsIn(head, boundary) };
}

/**
 * The one door through which files come in: a form with the field `file`, which stands after its words. Nothing of it is believed here.
 * In: the request and who sends it. Out: the words, and the upload; or `file-none`, `file-empty`, `file-too-large`, `uploads-busy`, `too-many-uploads`.
 * Throws a Response: 403 when another site sent it, 415 when it is no such form, 413 when it has too many parts, 400 when it is malformed or cut off.
 */
export async function readFileForm(request: Request, sender: Sender): Promise<FileForm> {
  const read = await readWhole(request, sender);
  remember(request, { fields: read.fields, fileChosen: read.sent.ok || read.sent.refusal !== "file-none" });
  return read;
}

/** Remembers the words; of the file only that there was one. */
function remember(request: Request, { fields, fileChosen }: Parts): void {
  const form = textFields(fields);
  if (fileChosen) form.append("file", new File([], "chosen"));
  rememberForm(request, form);
}

function readWhole(request: Request, { address }: Sender): Promise<FileForm> {
  const { type, boundary } = requireBoundary(request);
  return mended(async () => {
    const { reader, head, ended, parts } = await readBeginning(request, boundary);
    const { fields, fileChosen } = parts;
    // Without a file there is nothing to count, and nothing more to read.
    if (ended && !fileChosen) return parse(head, type);
    if (!(await pass("uploads-per-address", address)).ok) return { fields, sent: refuse("too-many-uploads") };
    const read = await reading.enter(() => readRest(head, reader, type, boundary));
    if (!read) return { fields, sent: refuse("uploads-busy") };
    return "sent" in read ? read : { fields, sent: read };
  });
}

/** A form with room for a file, or one of the same page without: its words, and the file where one was chosen. As `readFileForm` and `readForm`. */
export async function readEitherForm(request: Request, sender: Sender): Promise<FileForm> {
  const type = request.headers.get("Content-Type") ?? "";
  if (/^multipart\//i.test(type)) return readFileForm(request, sender);
  return { fields: await readForm(request), sent: refuse("file-none") };
}

/** The words of a form that can send a file, as far as they stand before it; the file is not read. Throws as `readFileForm`. */
export async function readWordsOnly(request: Request): Promise<Parts> {
  const { boundary } = requireBoundary(request);
  const { parts } = await mended(() => readBeginning(request, boundary));
  remember(request, parts);
  return parts;
}
