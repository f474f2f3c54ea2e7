import { deflateSync, crc32 } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import type { Upload } from "#app/domain/files/accept-upload.server";
import type { Comer } from "#app/domain/files/gate";

/** Words planted where nobody looks: in comments, scripts, behind the end. None may come through. */
export const PLANTED = "PLANTED-SECRET-7781";

/** Somebody at a network, as the door names them. */
export function stranger(network = "192.0.2.1"): Comer {
  return { lane: "public", key: network };
}

/** What somebody sends and waits for. */
export function sent(
  bytes: Uint8Array,
  name = "file",
  { from = stranger(), signal = new AbortController().signal }: Partial<Pick<Upload, "from" | "signal">> = {},
): Upload {
  return { bytes, name, from, signal };
}

/** A photo lying on its side, with a place, a device and a comment in it. */
export function photo(width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#7a5" } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: PLANTED, ImageDescription: PLANTED },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 13/1 0/1" },
    })
    .keepMetadata()
    .toBuffer();
}

export function picture(width = 30, height = 20): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: "#0a07" } })
    .png()
    .toBuffer();
}

/** A phone's photo of 64 by 48 pixels: its left half red, its right half blue. Nothing we use can write one, so it stands here as it is. */
export function heicPhoto(): Buffer {
  return Buffer.from(
    `AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA
AAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAAPAACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlp
bmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAA
AAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprmwIAAAAwAg
AAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAA
AAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAERtZGF0AAAAOCgBr1jm9Oq//+Pyv/6j/IfJ/dksMhNr/bEmsRTq
y/7sxyTj46NT19rrjPAvP9xRVRqwipZViL0Y`,
    "base64",
  );
}

/** A photo of as many pixels as a phone's largest camera takes, with enough in it to be as large as a real one. */
export async function largePhoto(width: number, height: number): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 120, sigma: 12 } as const;
  const grain = await sharp({
    create: { width: width / 4, height: height / 4, channels: 3, background: "#7a5", noise },
  })
    .png()
    .toBuffer();
  return sharp(grain).resize(width, height).withMetadata({ orientation: 6 }).jpeg({ quality: 85 }).toBuffer();
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG that is small as a file and huge once it is opened. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

type PdfOptions = {
  pages?: number;
  password?: string;
  script?: boolean;
  attachment?: boolean;
  size?: [number, number];
};

/** A PDF that says what it is told to; with a script, an attachment or a password where asked. */
export async function pdf(
  { pages = 1, password, script, attachment, size = [300, 400] }: PdfOptions = {},
  words = "A bill of lading",
): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    info: { Title: PLANTED, Author: PLANTED },
    ...(password ? { userPassword: password, pdfVersion: "1.7" } : {}),
  });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.once("end", resolve));
  for (let page = 0; page < pages; page++) document.addPage({ size }).fontSize(24).text(words, 20, 40);
  if (script) document.addNamedJavaScript("planted", `app.alert("${PLANTED}")`);
  if (attachment) document.file(Buffer.from(PLANTED), { name: "planted.txt" });
  document.end();
  await ended;
  return Buffer.concat(parts);
}
