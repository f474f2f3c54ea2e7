/** A file as it is handed out. The name is ours: letters, figures, dots and dashes. */
export type HandedFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * A file to be saved, byte for byte, kept by nobody on the way. Should a browser open it after all, it may load and run nothing.
 */
export function fileResponse({ name, type, bytes }: HandedFile): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
