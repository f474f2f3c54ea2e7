import type { AskedPart } from "./asked-part";

/** What a file of somebody else's may do in a browser: be looked at, and nothing more. */
const NOTHING = "default-src 'none'; sandbox";

type Handed = {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  name: string;
  /** To be looked at in the page, or to be saved. */ as: "inline" | "attachment";
};

/** How a file is described to who asks for it, whatever part of it they get. */
function headersOf({ mediaType, name, as }: Omit<Handed, "bytes">): Record<string, string> {
  return {
    "Content-Type": mediaType,
    "Content-Disposition": `${as}; filename="${name.replace(/[^\w.-]+/g, "-")}"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": NOTHING,
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/**
 * A file as it is handed out: what it is, under a name of ours (plain letters only), kept by nobody on the way, and powerless; or the part
 * of it that is asked for. In: the bytes where they are needed, and how many there are of them.
 */
export function partResponse(
  asked: AskedPart,
  { bytes, size, ...about }: Omit<Handed, "bytes"> & { bytes: Uint8Array<ArrayBuffer> | null; size: number },
): Response {
  const headers = { ...headersOf(about), "Accept-Ranges": "bytes" };
  if (asked.part === "ahead") return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  if (asked.part === "none")
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` } });
  if (asked.part === "headers" || !bytes)
    return new Response(null, { headers: { ...headers, "Content-Length": String(size) } });
  if (asked.part !== "range")
    return new Response(bytes, { headers: { ...headers, "Content-Length": String(bytes.byteLength) } });
  const { first, last } = asked;
  return new Response(bytes.subarray(first, last + 1), {
    status: 206,
    headers: {
      ...headers,
      "Content-Length": String(last - first + 1),
      "Content-Range": `bytes ${first}-${last}/${size}`,
    },
  });
}
