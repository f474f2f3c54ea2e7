import PDFDocument from "pdfkit";
import sharp from "sharp";
import type { Outcome } from "../refusal";
import { drawPages } from "./draw-pages.server";

/**
 * Makes a PDF anew out of pictures of its pages: scripts, forms, attachments, links and everything hidden stay behind.
 * Out: the new bytes; or why it cannot be, as `drawPages` says.
 */
export async function remakePdf(bytes: Uint8Array): Promise<Outcome<{ bytes: Uint8Array }>> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, info: {} });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (part: Buffer) => parts.push(part));
    document.once("end", () => resolve(Buffer.concat(parts)));
    document.once("error", reject);
  });
  const drawn = await drawPages(bytes, async ({ width, height, points, pixels }) => {
    const picture = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .flatten({ background: "#fff" })
      .jpeg({ quality: 80 })
      .toBuffer();
    document.addPage({ size: [points.width, points.height], margin: 0 });
    document.image(picture, 0, 0, { width: points.width, height: points.height });
  });
  document.end();
  const made = await whole;
  return drawn.ok ? { ok: true, bytes: new Uint8Array(made) } : drawn;
}
