// A thread of its own for one PDF: whatever is in it can slow down or break nothing but this thread, which is ended at will.
// Draws page after page as raw RGBA pixels; the next one when it is asked for. Runs no script of the document: the engine has none.
import { parentPort, workerData } from "node:worker_threads";
import { PDFiumLibrary } from "@hyzyla/pdfium";

const { bytes, pages: mostPages, dotsPerInch, pageSide } = workerData;

/** How much larger than in points (72 to the inch) a page is drawn. */
function scaleOf(width, height) {
  return Math.min(dotsPerInch / 72, pageSide / Math.max(width, height));
}

async function drawPage(document, index) {
  const page = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth >= 1 && originalHeight >= 1)) throw new Error("a page without a size");
  const scale = scaleOf(originalWidth, originalHeight);
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
  return { width, height, points: { width: originalWidth, height: originalHeight }, pixels: data };
}

async function openDocument() {
  const library = await PDFiumLibrary.init();
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    const locked = /password|security/i.test(String(error));
    parentPort.postMessage({ refused: locked ? "file-locked" : "file-broken" });
    return null;
  }
}

async function draw() {
  const document = await openDocument();
  if (!document) return;
  const count = document.getPageCount();
  if (count < 1) return parentPort.postMessage({ refused: "file-broken" });
  if (count > mostPages) return parentPort.postMessage({ refused: "file-too-many-pages" });
  for (let index = 0; index < count; index++) {
    const page = await drawPage(document, index);
    const asked = new Promise((resolve) => parentPort.once("message", resolve));
    parentPort.postMessage({ page }, [page.pixels.buffer]);
    await asked;
  }
  parentPort.postMessage({ done: true });
}

draw().then(
  () => parentPort.close(),
  () => (parentPort.postMessage({ refused: "file-broken" }), parentPort.close()),
);
