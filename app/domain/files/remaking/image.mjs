import { Refused } from "./refused.mjs";
import { sharp } from "./sharp.mjs";

/**
 * Draws an image anew: turned as its camera said, then without anything but its pixels (no place, no device, no comment, nothing
 * behind its end). Of several frames the first. A photo is made smaller while it is read, so that a large one takes little memory.
 */
export async function remake(bytes, { pixels, side }, mediaType) {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > pixels) throw new Refused("file-too-many-pixels", { pixels: width * height });
  const image = sharp(bytes, { limitInputPixels: pixels, failOn: "error", pages: 1, sequentialRead: true })
    .rotate()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
  const drawn = mediaType === "image/png" ? image.png() : image.jpeg({ quality: 85 });
  return { file: await drawn.toBuffer() };
}
