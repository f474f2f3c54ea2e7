import type { Upload } from "#app/domain/files/accept-upload.server";
import { gate, type Comer } from "#app/domain/files/gate";
import { FILE_LIMITS, READING_SHARES } from "#app/domain/files/limits";
import { refuse, refuseMeasured, type Outcome } from "#app/domain/refusal";
import { pass } from "../limits/limits.server";
import { networkOf } from "../limits/network";
import { isFieldName, MOST_ROWS_OF_ANY } from "./field-name";
import { isFromOurPages } from "./own-pages.server";
import { readForm } from "./read-form.server";
import { partsIn, textFields, type Parts } from "./file-parts";
import { rememberForm } from "./sent-form";

/**
 * What one form that can send a file has at most. `around`: bytes of what stands around the file, the parts' headers and the form's words, the
 * longest of them in Chinese. `rows`: of its longest list.
 */
export type FileFormLimits = { parts: number; rows: number; around: number };

const PLAIN: FileFormLimits = { parts: 12, rows: 0, around: 128 * 1024 };
/** Nobody knows which form it is: as much as the longest has. */
const ANY: FileFormLimits = { parts: 1_500, rows: MOST_ROWS_OF_ANY, around: 768 * 1024 };
const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary="?([^";\s]{1,70})"?/i;

/** Who sends: a network's address, and a colleague's id where one is signed in. */
export type Sender = { address: string; staffId?: string };

type Read = Pick<Upload, "name" | "bytes">;

/** A form that can send a file: its words, whatever becomes of the file, and the file or why there is none. */
export type FileForm = { fields: FormData; sent: Outcome<{ upload: Upload }> };
type ReadFileForm = { fields: FormData; sent: Outcome<{ read: Read }> };

const reading = gate(READING_SHARES);

/** Staff have a lane of their own in everything, so that nobody outside can keep them from working. */
function comerOf({ address, staffId }: Sender): Comer {
  return staffId ? { lane: "staff", key: staffId } : { lane: "public", key: networkOf(address) };
}

function passes({ address, staffId }: Sender): Promise<{ ok: boolean }> {
  return staffId ? pass("uploads-per-colleague", staffId) : pass("uploads-per-address", address);
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The beginning of a body, and whether that is all of it. */
async function readHead(reader: Reader, around: number): Promise<{ head: Buffer; ended: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size <= around) {
    const chunk = await reader.read();
    if (chunk.done) return { head: Buffer.concat(chunks, size), ended: true };
    chunks.push(chunk.value);
    size += chunk.value.byteLength;
  }
  return { head: Buffer.concat(chunks, size), ended: false };
}

/** The whole body up to the limit; only its size when it is longer, and then the rest is heard but not kept, so that its sender gets an answer. */
async function readKept(head: Buffer, reader: Reader, limit: number): Promise<Buffer | number> {
  let parts: Uint8Array[] = [head];
  let size = head.byteLength;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > limit) parts = [];
    else parts.push(chunk.value);
  }
  return size > limit ? size : Buffer.concat(parts, size);
}

/** A body of very many parts would take long to read; how many there are is counted before. */
function hasTooManyParts(body: Buffer, { boundary, limits }: Shape): boolean {
  const mark = Buffer.from(`--${boundary}`);
  let count = 0;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length))
    if (++count > limits.parts + 1) return true;
  return false;
}

let lastParsed: Promise<unknown> = Promise.resolve();

/** Taking a body apart copies it some times over; it is done one after the other, so that it is one body's copies that are held. */
function parsing<T>(work: () => Promise<T>): Promise<T> {
  const parsed = lastParsed.then(work);
  lastParsed = parsed.catch(() => undefined);
  return parsed;
}

async function parse(body: Buffer, { type, limits }: Shape): Promise<ReadFileForm> {
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  if (![...form.keys()].every((name) => isFieldName(name, limits.rows))) throw new Response(null, { status: 400 });
  const file = form.get("file");
  const fields = textFields(form, limits.rows);
  // A field left empty comes as a file without a name, or as no file at all.
  if (file === "") return { fields, sent: refuse("file-none") };
  if (file === null || typeof file === "string") throw new Response(null, { status: 400 });
  if (file.size === 0) return { fields, sent: refuse(file.name === "" ? "file-none" : "file-empty") };
  const read = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  return { fields, sent: { ok: true, read } };
}

/** Runs what reads a stranger's body, and nothing else. Cut off on the way, or put together wrongly: nothing of ours is broken. */
async function mended<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown;
    throw new Response(null, { status: 400 });
  }
}

type Beginning = { reader: Reader; head: Buffer; ended: boolean; parts: Parts };
type Shape = { type: string; boundary: string; limits: FileFormLimits };

/** What came before the file stands in the beginning, whatever becomes of the rest. */
async function readRest({ reader, head, parts }: Beginning, shape: Shape): Promise<ReadFileForm> {
  const most = FILE_LIMITS.anyBytes;
  const body = await readKept(head, reader, most + shape.limits.around);
  if (typeof body === "number")
    return { fields: parts.fields, sent: refuseMeasured("file-too-large", { is: body, most }) };
  if (hasTooManyParts(body, shape)) throw new Response(null, { status: 413 });
  return parsing(() => parse(body, shape));
}

function requireShape(request: Request, limits: FileFormLimits): Shape {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  const type = request.headers.get("Content-Type") ?? "";
  const boundary = BOUNDARY.exec(type)?.[1];
  if (!boundary) throw new Response(null, { status: 415 });
  return { type, boundary, limits };
}

async function readBeginning(request: Request, shape: Shape): Promise<Beginning> {
  const reader = request.body?.getReader();
  if (!reader) throw new Response(null, { status: 400 });
  const { head, ended } = await readHead(reader, shape.limits.around);
  if (hasTooManyParts(head, shape)) throw new Response(null, { status: 413 });
  const parts = await partsIn(head, shape.boundary, shape.limits.rows);
  // At once: what comes next can meet an outage, and the words are given back then.
  remember(request, parts);
  return { reader, head, ended, parts };
}

/** Remembers the words; of the file only that there was one. */
function remember(request: Request, { fields, fileChosen }: Parts): void {
  const form = textFields(fields, MOST_ROWS_OF_ANY);
  if (fileChosen) form.append("file", new File([], "chosen"));
  rememberForm(request, form);
}

async function readWhole(request: Request, sender: Sender, limits: FileFormLimits): Promise<FileForm> {
  const shape = requireShape(request, limits);
  const beginning = await mended(() => readBeginning(request, shape));
  const { fields, fileChosen } = beginning.parts;
  const { signal } = request;
  const from = comerOf(sender);
  const withSender = ({ fields: words, sent }: ReadFileForm): FileForm => ({
    fields: words,
    sent: sent.ok ? { ok: true, upload: { ...sent.read, from, signal } } : sent,
  });
  // Without a file there is nothing to count, and nothing more to read.
  if (beginning.ended && !fileChosen) return withSender(await mended(() => parse(beginning.head, shape)));
  if (!(await passes(sender)).ok) return { fields, sent: refuse("too-many-uploads") };
  const outcome = await reading.enter(from, signal, () => mended(() => readRest(beginning, shape)));
  if (outcome === "full") return { fields, sent: refuse("uploads-busy") };
  if (outcome === "left") return { fields, sent: refuse("upload-cut-off") };
  return withSender(outcome);
}

/**
 * The one door through which files come in: a form with the field `file`, which stands after its words. Nothing of it is believed here.
 * In: the request, who sends it, and what the form may have at most where that is more than a plain one. Out: the words, and the upload; or `file-none`, `file-empty`, `file-too-large`, `uploads-busy`,
 * `upload-cut-off`, `too-many-uploads`. Throws a Response: 403 when another site sent it, 415 when it is no such form, 413 when it has too
 * many parts, 400 when it is malformed or cut off.
 */
export async function readFileForm(request: Request, sender: Sender, limits = PLAIN): Promise<FileForm> {
  const read = await readWhole(request, sender, limits);
  remember(request, { fields: read.fields, fileChosen: read.sent.ok || read.sent.refusal !== "file-none" });
  return read;
}

/** A form with room for a file, or one of the same page without: its words, and the file where one was chosen. As `readFileForm` and `readForm`. */
export async function readEitherForm(request: Request, sender: Sender, limits?: FileFormLimits): Promise<FileForm> {
  const type = request.headers.get("Content-Type") ?? "";
  if (/^multipart\//i.test(type)) return readFileForm(request, sender, limits);
  const plain = limits ? { fields: limits.parts, rows: limits.rows } : {};
  return { fields: await readForm(request, plain), sent: refuse("file-none") };
}

/** The words of a form that can send a file, as far as they stand before it; the file is not read. Throws as `readFileForm`. */
export async function readWordsOnly(request: Request): Promise<Parts> {
  const shape = requireShape(request, ANY);
  return (await mended(() => readBeginning(request, shape))).parts;
}
