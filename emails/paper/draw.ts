import { castFor } from "./cast";
import type { Paper } from "../letter/paper";
import { drawBlock, drawEdges, drawTitle, emptySheet } from "./sheet";

/**
 * Puts an answer on paper: a tagged PDF on A4, with its own characters in it. The same paper gives the same bytes.
 * @throws RangeError when the instant of the decision is not one
 */
export async function drawPaper(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  if (Number.isNaN(Date.parse(paper.at))) throw new RangeError("The instant of a decision is an ISO date and time");
  const sheet = { doc: emptySheet(paper), cast: await castFor(paper) };
  const { doc } = sheet;
  const written = collect(doc);
  const document = doc.struct("Document");
  doc.addStructure(document);
  drawTitle(sheet, document, paper.title);
  for (const block of paper.blocks) drawBlock(sheet, document, block);
  document.end();
  drawEdges(sheet, paper);
  doc.end();
  return written;
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
}
