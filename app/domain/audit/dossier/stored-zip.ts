import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** As written by version 2.0 of the format; names are UTF-8; 1 January 1980, the first day it knows. */
const [VERSION, UTF8, FIRST_DAY] = [20, 0x0800, 0x21];

type Written = { name: Buffer; crc: number; size: number; offset: number };

/** The fields a file has in both of its headers. In: where they begin. */
function common(head: Buffer, at: number, { name, crc, size }: Omit<Written, "offset">): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(UTF8, at + 2);
  head.writeUInt16LE(FIRST_DAY, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(size, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(name.length, at + 22);
}

function localHeader(written: Omit<Written, "offset">): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  common(head, 4, written);
  return Buffer.concat([head, written.name]);
}

function centralHeader(written: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(VERSION, 4);
  common(head, 6, written);
  head.writeUInt32LE(written.offset, 42);
  return Buffer.concat([head, written.name]);
}

function end(entries: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(END, 0);
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

/** A file as it goes into an archive. */
export type Entry = { path: string; bytes: Uint8Array };

/**
 * An archive, piece by piece while its files are made, each of them in memory alone. Nothing is compressed and nothing says when it was
 * written: every byte beside the files' own follows from them, so that a reader can tell any that was changed.
 */
export async function* storedZip(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const all: Written[] = [];
  let offset = 0;
  for await (const { path, bytes } of entries) {
    const written = { name: Buffer.from(path, "utf8"), crc: crc32(bytes), size: bytes.byteLength, offset };
    const head = localHeader(written);
    yield head;
    if (bytes.byteLength > 0) yield bytes;
    all.push(written);
    offset += head.byteLength + bytes.byteLength;
  }
  const central = Buffer.concat(all.map(centralHeader));
  yield Buffer.concat([central, end(all.length, central.byteLength, offset)]);
}
