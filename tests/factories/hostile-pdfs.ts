import { deflateSync } from "node:zlib";

type Stream = { dictionary: string; bytes: Buffer };

/** A PDF of these objects, of which the first is its catalogue. What its table of places says is left to the reader to find out. */
function pdfOf(objects: readonly (string | Stream)[]): Buffer {
  const parts = objects.map((object, at) => {
    const [body, bytes] = typeof object === "string" ? [object, null] : [object.dictionary, object.bytes];
    const stream = bytes ? [Buffer.from("\nstream\n"), bytes, Buffer.from("\nendstream")] : [];
    return Buffer.concat([Buffer.from(`${at + 1} 0 obj\n${body}`), ...stream, Buffer.from("\nendobj\n")]);
  });
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), ...parts, Buffer.from("trailer\n<< /Root 1 0 R >>\n%%EOF\n")]);
}

function stream(dictionary: string, text: string): Stream {
  const bytes = Buffer.from(text);
  return { dictionary: `<< ${dictionary} /Length ${bytes.byteLength} >>`, bytes };
}

/** One page that draws the object after it, under the name X. */
function pageDrawing(drawn: readonly (string | Stream)[], side = 2_000): Buffer {
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${side} ${side}] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>`,
    stream("", "/X Do"),
    ...drawn,
  ]);
}

function form(number: number, last: boolean, content: string, extra = "", side = 2_000): Stream {
  const resources = last ? "<< >>" : `<< /XObject << /X ${number + 1} 0 R >> >>`;
  return stream(`/Type /XObject /Subtype /Form /BBox [0 0 ${side} ${side}] /Resources ${resources} ${extra}`, content);
}

/** A few kilobytes that want gigabytes: drawings inside drawings, each see-through, so that each needs a sheet of its own as large as the page. */
export function manySheets(deep = 30): Buffer {
  const group = "/Group << /S /Transparency /I true /K true >>";
  return pageDrawing(
    Array.from({ length: deep }, (_, at) =>
      form(
        5 + at,
        at === deep - 1,
        at === deep - 1 ? "1 0 0 rg 0 0 2000 2000 re f" : "0.9 g 0 0 9 9 re f /X Do",
        group,
      ),
    ),
  );
}

/** A few kilobytes that want gigabytes in another way: each drawing draws the next one ten times. */
export function manyDrawings(deep = 14): Buffer {
  return pageDrawing(
    Array.from({ length: deep }, (_, at) =>
      form(5 + at, at === deep - 1, at === deep - 1 ? "0 0 9 9 re f" : "/X Do ".repeat(10)),
    ),
  );
}

/** A file that takes very long and little memory: a whole page is painted over and over. */
export function endless(times = 20_000): Buffer {
  const bytes = deflateSync(
    Buffer.from("/G gs 1 0 0 rg 0 0 2000 2000 re f 1 1 m 1999 1000 l 3 1999 l f*\n".repeat(times)),
  );
  const looks = "/Resources << /ExtGState << /G << /ca 0.5 /BM /Luminosity >> >> >>";
  const dictionary = `<< /Type /XObject /Subtype /Form /BBox [0 0 2000 2000] ${looks} /Filter /FlateDecode /Length ${bytes.byteLength} >>`;
  return pageDrawing([{ dictionary, bytes }]);
}

/** A picture of so many pixels, packed twice so that nothing is left of it on the way. */
export function hugePicture(side = 10_000): Buffer {
  const bytes = deflateSync(deflateSync(Buffer.alloc(side * side)));
  const dictionary = `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/FlateDecode /FlateDecode] /Length ${bytes.byteLength} >>`;
  return pageDrawing([{ dictionary, bytes }]);
}

/** A page with sides of so many points. */
export function giantPage(side = 1e9): Buffer {
  return pageDrawing([form(5, true, "0 0 1 rg 0 0 99 99 re f", "", side)], side);
}
