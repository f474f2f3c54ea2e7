import type { Upload } from "#app/domain/files/accept-upload.server";
import { gate } from "#app/domain/files/gate";
import { FILE_LIMITS } from "#app/domain/files/limits";
import { refuse, type Outcome } from "#app/domain/refusal";
import { pass } from "../limits/limits.server";
import { isFromOurPages } from "./own-pages.server";
import { rememberForm } from "./sent-form";

/** What stands around the file in a body: the parts' headers and a few short fields. */
const AROUND = 16 * 1024;
const MOST_PARTS = 8;
const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary="?([^";\s]{1,70})"?/i;

/** How many uploads are read at once in this process: each may hold one file's bytes in memory. */
const reading = gate(16, 0);

/** The body up to the limit; null when it is longer, and then the rest is heard but not kept, so that its sender gets an answer. */
async function readKept(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
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

async function parse(request: Request, body: Buffer, type: string): Promise<Outcome<{ upload: Upload }>> {
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  rememberForm(request, form);
  const file = form.get("file");
  if (file === null || typeof file === "string") throw new Response(null, { status: 400 });
  if (file.size === 0) return refuse(file.name === "" ? "file-none" : "file-empty");
  return { ok: true, upload: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

async function readBody(request: Request, type: string, boundary: string): Promise<Outcome<{ upload: Upload }>> {
  try {
    const body = request.body && (await readKept(request.body, FILE_LIMITS.bytes + AROUND));
    if (!body) return refuse(request.body ? "file-too-large" : "file-none");
    if (hasTooManyParts(body, boundary)) throw new Response(null, { status: 413 });
    return await parse(request, body, type);
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown;
    // Cut off on the way, or put together wrongly: nothing of ours is broken.
    throw new Response(null, { status: 400 });
  }
}

/**
 * The body of a form that can send files, without counting it against anybody's limit.
 * Out and throws: as `readUpload`, but never `too-many-uploads`.
 */
export async function readParts(request: Request): Promise<Outcome<{ upload: Upload }>> {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  const type = request.headers.get("Content-Type") ?? "";
  const boundary = BOUNDARY.exec(type)?.[1];
  if (!boundary) throw new Response(null, { status: 415 });
  return (await reading.enter(() => readBody(request, type, boundary))) ?? refuse("uploads-busy");
}

/**
 * The one door through which files come in: the field `file` of a form that can send files. Nothing of it is believed here.
 * In: the request and where it comes from. Out: the upload; or `file-none`, `file-empty`, `file-too-large`, `uploads-busy`, `too-many-uploads`.
 * Throws a Response: 403 when another site sent it, 415 when it is no such form, 413 when it has too many parts, 400 when it is malformed or cut off.
 */
export async function readUpload(request: Request, address: string): Promise<Outcome<{ upload: Upload }>> {
  if (!isFromOurPages(request)) throw new Response(null, { status: 403 });
  if (!BOUNDARY.test(request.headers.get("Content-Type") ?? "")) throw new Response(null, { status: 415 });
  if (!(await pass("uploads-per-address", address)).ok) return refuse("too-many-uploads");
  return readParts(request);
}
