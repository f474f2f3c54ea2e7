import sharp from "sharp";
import { refuse, type Outcome } from "../refusal";
import { FILE_LIMITS } from "./limits";
import type { MediaType } from "./media";

const { pixels, side, remakeMs } = FILE_LIMITS;
const TOO_LARGE = /exceeds pixel limit|dimensions|too large/i;

/**
 * Draws an image anew: turned as its camera said, then without anything but its pixels (no place, no device, no comment, nothing
 * behind its end). Of several frames the first. Out: the new bytes; or `file-broken`, `file-too-many-pixels`.
 */
export async function remakeImage(
  bytes: Uint8Array,
  mediaType: Exclude<MediaType, "application/pdf">,
): Promise<Outcome<{ bytes: Uint8Array }>> {
  try {
    const image = sharp(bytes, { limitInputPixels: pixels, failOn: "error", pages: 1, sequentialRead: true })
      .rotate()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .timeout({ seconds: Math.ceil(remakeMs / 1000) });
    const drawn = mediaType === "image/png" ? image.png() : image.jpeg({ quality: 85 });
    return { ok: true, bytes: await drawn.toBuffer() };
  } catch (error) {
    return refuse(error instanceof Error && TOO_LARGE.test(error.message) ? "file-too-many-pixels" : "file-broken");
  }
}
