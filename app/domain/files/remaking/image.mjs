import { Refused } from "./refused.mjs";
import { sharp } from "./sharp.mjs";

/** As it is kept: upright, no larger than is needed to read it, and without anything but its pixels. */
export function drawSmall(image, { side }) {
  return image.rotate().resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
}

/** Throws where a picture has more pixels than we open. */
export function requireFewPixels(width, height, most) {
  if (width * height > most) throw new Refused("file-too-many-pixels", { is: width * height, most });
}

/**
 * Draws an image anew: turned as its camera said, then without anything but its pixels (no place, no device, no comment, nothing
 * behind its end). Of several frames the first. It is made smaller while it is read, so that a large photo takes little memory.
 */
export async function remake(bytes, limits, mediaType) {
  const most = limits.pixels[mediaType];
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  requireFewPixels(width, height, most);
  const image = sharp(bytes, { limitInputPixels: most, failOn: "error", pages: 1, sequentialRead: true });
  const drawn = drawSmall(image, limits);
  return { file: await (mediaType === "image/png" ? drawn.png() : drawn.jpeg({ quality: 85 })).toBuffer() };
}
