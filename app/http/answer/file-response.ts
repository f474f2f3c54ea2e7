/** What a file of somebody else's may do in a browser: be looked at, and nothing more. */
const NOTHING = "default-src 'none'; sandbox";

type Handed = {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  name: string;
  /** To be looked at in the page, or to be saved. */ as: "inline" | "attachment";
};

/** A file as it is handed out: what it is, under a name of ours, kept by nobody on the way, and powerless. In: a name of plain letters only. */
export function fileResponse({ bytes, mediaType, name, as }: Handed): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `${as}; filename="${name.replace(/[^\w.-]+/g, "-")}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": NOTHING,
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}
