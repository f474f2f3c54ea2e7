/** Where the picture of a page lies, from 1 on: beside the bytes of its file. */
export function pictureId(bytesId: string, page: number): string {
  return `${bytesId}-p${page}`;
}

/** Whose bytes or picture lie under an id. */
export function bytesIdOf(id: string): string {
  return id.replace(/-p\d{1,3}$/, "");
}

const START = Buffer.from([0xff, 0xd8, 0xff]);
const OBJECT = /\/Filter\s*\/DCTDecode/;
/** With what stands before it, for `endstream` ends like `stream`. */
const STREAM = Buffer.from(">>\nstream\n");

/**
 * The pictures a PDF of ours is made of, page by page: what was put in as it was made anew, taken out as it is.
 * In: bytes that `remake` made. Out: JPEGs, in the order of the pages.
 */
export function pagePictures(pdf: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const pictures: Uint8Array<ArrayBuffer>[] = [];
  for (let at = bytes.indexOf(STREAM); at !== -1; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    const head = bytes.subarray(bytes.lastIndexOf("<<", at), at).toString("latin1");
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? NaN);
    const from = at + STREAM.length;
    if (!Number.isSafeInteger(length)) continue;
    if (OBJECT.test(head) && bytes.subarray(from, from + 3).equals(START))
      pictures.push(new Uint8Array(bytes.subarray(from, from + length)));
    at = from + length - STREAM.length;
  }
  return pictures;
}
