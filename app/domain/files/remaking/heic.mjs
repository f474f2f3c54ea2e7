import libheif from "libheif-js/wasm-bundle.js";
import { drawSmall, requireFewPixels } from "./image.mjs";
import { Refused } from "./refused.mjs";
import { sharp } from "./sharp.mjs";

/** The picture as RGBA pixels, turned as its camera said. */
async function pixelsOf(picture, width, height) {
  const into = { data: new Uint8ClampedArray(width * height * 4), width, height };
  await new Promise((resolve, reject) =>
    picture.display(into, (drawn) => (drawn ? resolve() : reject(new Refused("file-heic")))),
  );
  return into.data;
}

/** Makes of a phone's HEIC photo a JPEG. Of several pictures the main one. */
export async function remake(bytes, limits, mediaType) {
  const pictures = new libheif.HeifDecoder().decode(bytes);
  const picture = pictures.find((each) => each.is_primary()) ?? pictures[0];
  if (!picture) throw new Refused("file-heic");
  const [width, height] = [picture.get_width(), picture.get_height()];
  requireFewPixels(width, height, limits.pixels[mediaType]);
  const pixels = await pixelsOf(picture, width, height);
  const image = sharp(pixels, { raw: { width, height, channels: 4 } }).flatten({ background: "#fff" });
  return { mediaType: "image/jpeg", file: await drawSmall(image, limits).jpeg({ quality: 85 }).toBuffer() };
}
