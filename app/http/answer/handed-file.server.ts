import { askedPart } from "./asked-part";
import { partResponse } from "./file-response";

/** A file as it is handed out. The name is ours: letters, figures, dots and dashes. */
export type HandedFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/** A file to be saved, byte for byte, or the part of it that is asked for. In: the request, which may only ask for its headers or fetch ahead. */
export function handFile(request: Request, { name, type, bytes }: HandedFile): Response {
  const size = bytes.byteLength;
  return partResponse(askedPart(request, size), { bytes, size, name, mediaType: type, as: "attachment" });
}

/** A file of our own making, to be looked at in the browser: nobody keeps a copy. */
export function showFile({ name, type, bytes }: HandedFile): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `inline; filename="${name.replace(/[^\w.-]+/g, "-")}"`,
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}
