// The program that opens what strangers send: alone in a guarded process, it makes one file anew and ends. In: the bytes on standard
// input, the limits as its argument. Out, on descriptor 3: one byte once it is loaded, then a line of JSON that says what was made or
// why nothing was, then the bytes of the file and of the pictures of its pages, one after the other.
import { writeSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { fileTypeFromBuffer } from "file-type";
import { Refused } from "./refused.mjs";

const OUT = 3;

/** What is taken, and who makes it anew; only that one is loaded. */
const WAYS = {
  "application/pdf": () => import("./pdf.mjs"),
  "image/jpeg": () => import("./image.mjs"),
  "image/png": () => import("./image.mjs"),
  "image/heic": () => import("./heic.mjs"),
};

/** Phones name the same kind of picture differently. */
const SAME = { "image/heif": "image/heic", "image/heic-sequence": "image/heic", "image/heif-sequence": "image/heic" };

function writeAll(bytes) {
  for (let at = 0; at < bytes.byteLength;) at += writeSync(OUT, bytes, at);
}

/** What the content says the file is; undefined where it is nothing we take. */
async function mediaTypeOf(bytes) {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return Object.keys(WAYS).find((mediaType) => mediaType === (SAME[found?.mime] ?? found?.mime));
}

function refusalOf(error) {
  if (error instanceof Refused) return { refused: error.code, measured: error.measured };
  // What a decoder stumbles over is the file's fault; that no memory was left is another thing.
  return { refused: /memory|alloc/i.test(String(error?.message)) ? "file-too-heavy" : "file-broken" };
}

function answer(line, parts = []) {
  writeAll(Buffer.from(`${JSON.stringify(line)}\n`));
  for (const part of parts) writeAll(part);
}

const limits = JSON.parse(process.argv[2]);
const bytes = await buffer(process.stdin);
const mediaType = await mediaTypeOf(bytes);
const way = mediaType && (await WAYS[mediaType]());
writeAll(Buffer.from([1]));
try {
  if (!way) throw new Refused("file-kind");
  const most = limits.bytes[mediaType];
  if (bytes.byteLength > most) throw new Refused("file-too-large", { is: bytes.byteLength, most });
  const { mediaType: made = mediaType, file, pictures = [] } = await way.remake(bytes, limits, mediaType);
  const parts = [file, ...pictures];
  answer({ mediaType: made, sizes: parts.map(({ byteLength }) => byteLength) }, parts);
} catch (error) {
  answer(refusalOf(error));
}
process.exit(0);
