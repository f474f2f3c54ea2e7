import { PDFiumLibrary } from "@hyzyla/pdfium";
import PDFDocument from "pdfkit";
import { Refused } from "./refused.mjs";
import { sharp } from "./sharp.mjs";

/** How much larger than in points (72 to the inch) a page is drawn. */
function scaleOf(width, height, { dotsPerInch, pageSide }) {
  return Math.min(dotsPerInch / 72, pageSide / Math.max(width, height));
}

/** A page as a JPEG, and its size in points. Runs no script of the document: the engine has none. */
async function drawPage(document, index, limits) {
  const page = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth >= 1 && originalHeight >= 1)) throw new Refused("file-broken");
  const scale = scaleOf(originalWidth, originalHeight, limits);
  // The size is worked out here, so that no side comes out as nothing.
  const size = {
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
  };
  const { width, height, data } = await page.render({
    scale: 1,
    ...size,
    renderFormFields: true,
    render: async ({ data }) => data,
  });
  const picture = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 80 })
    .toBuffer();
  return { picture, size: [originalWidth, originalHeight] };
}

async function openDocument(bytes) {
  const library = await PDFiumLibrary.init();
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    throw new Refused(/password|security/i.test(String(error)) ? "file-locked" : "file-broken");
  }
}

/** A new document with one picture on each page. */
async function bind(drawn) {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, info: {} });
  const parts = [];
  document.on("data", (part) => parts.push(part));
  const whole = new Promise((resolve, reject) => {
    document.once("end", () => resolve(Buffer.concat(parts)));
    document.once("error", reject);
  });
  for (const { picture, size } of drawn) {
    document.addPage({ size, margin: 0 });
    document.image(picture, 0, 0, { width: size[0], height: size[1] });
  }
  document.end();
  return whole;
}

/** Makes a PDF anew out of pictures of its pages: scripts, forms, attachments, links and everything hidden stay behind. */
export async function remake(bytes, limits) {
  const document = await openDocument(bytes);
  const count = document.getPageCount();
  if (count < 1) throw new Refused("file-broken");
  if (count > limits.pages) throw new Refused("file-too-many-pages", { is: count, most: limits.pages });
  const drawn = [];
  for (let index = 0; index < count; index++) drawn.push(await drawPage(document, index, limits));
  return { file: await bind(drawn), pictures: drawn.map(({ picture }) => picture) };
}
