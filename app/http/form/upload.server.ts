import type { Upload } from "#app/domain/files/accept-upload.server";
import { gate, type Comer } from "#app/domain/files/gate";
import { FILE_LIMITS, READING_SHARES } from "#app/domain/files/limits";
import { refuse, refuseMeasured, type Outcome } from "#app/domain/refusal";
import { pass } from "../limits/limits.server";
import { networkOf } from "../limits/network";
import { isFieldName } from "./field-name";
import { isFromOurPages } from "./own-pages.server";
import { rememberForm } from "./sent-form";

/** What stands around the file in a body: the parts' headers and a few short fields. */
const AROUND = 16 * 1024;
const MOST_PARTS = 8;
const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary="?([^";\s]{1,70})"?/i;

/** Who sends: a network's address, and a colleague's id where one is signed in. */
export type Sender = { address: string; staffId?: string };

type Read = Pick<Upload, "name" | "bytes">;

const reading = gate(READING_SHARES);

/** Staff have a lane of their own in everything, so that nobody outside can keep them from working. */
function comerOf({ address, staffId }: Sender): Comer {
  return staffId ? { lane: "staff", key: staffId } : { lane: "public", key: networkOf(address) };
}

function passes({ address, staffId }: Sender): Promise<{ ok: boolean }> {
  return staffId ? pass("uploads-per-colleague", staffId) : pass("uploads-per-address", address);
}

/** The body up to the limit; only its size when it is longer, and then the rest is heard but not kept, so that its sender gets an answer. */
async function readKept(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer | number> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > limit) parts = [];
    else parts.push(chunk.value);
  }
  return size > limit ? size : Buffer.concat(parts, size);
}

/** A body of very many parts would take long to read; how many there are is counted before. */
function hasTooManyParts(body: Buffer, boundary: string): boolean {
  const mark = Buffer.from(`--${boundary}`);
  let count = 0;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length))
    if (++count > MOST_PARTS + 1) return true;
  return false;
}

let lastParsed: Promise<unknown> = Promise.resolve();

/** Taking a body apart copies it some times over; it is done one after the other, so that it is one body's copies that are held. */
function parsing<T>(work: () => Promise<T>): Promise<T> {
  const parsed = lastParsed.then(work);
  lastParsed = parsed.catch(() => undefined);
  return parsed;
}

async function parse(request: Request, body: Buffer, type: string): Promise<Outcome<{ read: Read }>> {
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  if (![...form.keys()].every((name) => isFieldName(name, 0))) throw new Response(null, { status: 400 });
  rememberForm(request, form);
  const file = form.get("file");
  if (file === null || typeof file === "string") throw new Response(null, { status: 400 });
  if (file.size === 0) return refuse(file.name === "" ? "file-none" : "file-empty");
  return { ok: true, read: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

async function readBody(request: Request, type: string, boundary: string): Promise<Outcome<{ read: Read }>> {
  try {
    if (!request.body) return refuse("file-none");
    const most = FILE_LIMITS.anyBytes;
    const body = await readKept(request.body, most + AROUND);
    if (typeof body === "number") return refuseMeasured("file-too-large", { is: body, most });
    if (hasTooManyParts(body, boundary)) throw new Response(null, { status: 413 });
    return await parsing(() => parse(request, body, type));
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown;
    // Cut off on the way, or put together wrongly: nothing of ours is broken.
    throw new Response(null, { status: 400 });
  }
}

/** Who sends while nobody can be told apart: all of them share what one network may. */
const SOMEBODY: Comer = { lane: "public", key: "somebody" };

/**
 * The body of a form that can send files, without counting it against anybody's limit. In: the request, and who sends it where that is
 * known. Out and throws: as `readUpload`, but never `too-many-uploads`.
 */
export async function readParts(request: Request, from: Comer = SOMEBODY): Promise<Outcome<{ upload: Upload }>> {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  const type = request.headers.get("Content-Type") ?? "";
  const boundary = BOUNDARY.exec(type)?.[1];
  if (!boundary) throw new Response(null, { status: 415 });
  const { signal } = request;
  const outcome = await reading.enter(from, signal, () => readBody(request, type, boundary));
  if (outcome === "full") return refuse("uploads-busy");
  if (outcome === "left") return refuse("upload-cut-off");
  return outcome.ok ? { ok: true, upload: { ...outcome.read, from, signal } } : outcome;
}

/**
 * The one door through which files come in: the field `file` of a form that can send files. Nothing of it is believed here.
 * In: the request and who sends it. Out: the upload; or `file-none`, `file-empty`, `file-too-large`, `uploads-busy`, `too-many-uploads`.
 * Throws a Response: 403 when another site sent it, 415 when it is no such form, 413 when it has too many parts, 400 when it is malformed or cut off.
 */
export async function readUpload(request: Request, sender: Sender): Promise<Outcome<{ upload: Upload }>> {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  if (!BOUNDARY.test(request.headers.get("Content-Type") ?? "")) throw new Response(null, { status: 415 });
  if (!(await passes(sender)).ok) return refuse("too-many-uploads");
  return readParts(request, comerOf(sender));
}
