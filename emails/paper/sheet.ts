import PDFDocument from "pdfkit";
import { colours } from "../look";
import { oneLine } from "../words/text";
import { baselineOf, inFaces, printable, type Weight } from "./faces";
import type { Fonts } from "./fonts";
import type { Block, Pair, Paper } from "./paper";

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Type = { font: Weight; size: number; colour: string; gap: number };

const { ink, muted, accent, line } = colours.light;
/** Points: 72 to an inch. A4 is 595 by 842. */
const MARGIN = { top: 84, bottom: 84, left: 64, right: 64 };
const INDENT = 14;
const NAME_WIDTH = 112;

const TYPES = {
  title: { font: "bold", size: 20, colour: ink, gap: 2 },
  heading: { font: "bold", size: 13, colour: ink, gap: 1 },
  text: { font: "regular", size: 10.5, colour: ink, gap: 2 },
  name: { font: "bold", size: 10.5, colour: ink, gap: 2 },
  quiet: { font: "regular", size: 9, colour: muted, gap: 1.5 },
} as const satisfies Record<string, Type>;

/** An empty paper: its language, title and date are said to whoever reads it aloud. Nothing in it depends on when or where it is written. */
export function emptySheet({ locale, title, controller, at }: Paper, { own, other }: Fonts): Doc {
  const moment = new Date(at);
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGIN,
    bufferPages: true,
    pdfVersion: "1.7",
    lang: locale,
    tagged: true,
    displayTitle: true,
    // The types of the library lag behind it.
    subset: "PDF/UA" as "PDF/A-1",
    // The library's own first face is none of ours and would be named without being in the paper.
    font: null as unknown as string,
    info: {
      Title: oneLine(title),
      Author: oneLine(controller.name),
      Creator: "RightsDesk",
      Producer: "RightsDesk",
      CreationDate: moment,
      ModDate: moment,
    },
  });
  doc.registerFont("regular", own.regular).registerFont("bold", own.bold);
  return doc.registerFont("regular-other", other.regular).registerFont("bold-other", other.bold);
}

function set(doc: Doc, { font, size, colour }: Type): Doc {
  return doc.font(font).fontSize(size).fillColor(colour);
}

/** Goes to a new page when so much height is not left: a heading never stands alone at the foot of a page. */
function keepRoom(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN.bottom) doc.continueOnNewPage();
}

type Place = { x: number; width: number };

function fullWidth(doc: Doc): Place {
  return { x: MARGIN.left, width: doc.page.width - MARGIN.left - MARGIN.right };
}

function write(doc: Doc, type: Type, text: string, { x, width }: Place): void {
  set(doc, type);
  const pieces = inFaces(doc, type.font, text);
  const baseline = -baselineOf(doc, type.font, type.size);
  for (const [index, piece] of pieces.entries()) {
    const options = { width, lineGap: type.gap, baseline, continued: index < pieces.length - 1 };
    doc.font(piece.font);
    if (index === 0) doc.text(piece.text, x, doc.y, options);
    else doc.text(piece.text, options);
  }
}

/** Puts a text under an element of the paper's structure. */
function put(doc: Doc, parent: Element, tag: string, type: Type, text: string, place = fullWidth(doc)): void {
  parent.add(doc.struct(tag, {}, () => write(doc, type, text, place)));
}

function artifact(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** The bar beside words that somebody of ours typed; it goes on where they go on, page after page. */
function bar(doc: Doc, from: { page: number; y: number }): void {
  const last = lastPage(doc);
  const { page, y } = doc;
  for (let number = from.page; number <= last; number++) {
    doc.switchToPage(number);
    const top = number === from.page ? from.y : MARGIN.top;
    const bottom = number === last ? y : page.height - MARGIN.bottom;
    if (bottom > top) artifact(doc, () => doc.rect(MARGIN.left, top, 2, bottom - top).fill(accent));
  }
  doc.y = y;
}

function lastPage(doc: Doc): number {
  const { start, count } = doc.bufferedPageRange();
  return start + count - 1;
}

function quote(doc: Doc, parent: Element, text: string): void {
  keepRoom(doc, 36);
  const { x, width } = fullWidth(doc);
  const from = { page: lastPage(doc), y: doc.y };
  put(doc, parent, "P", TYPES.text, text, { x: x + INDENT, width: width - INDENT });
  bar(doc, from);
  doc.y += 8;
}

function row(doc: Doc, table: Element, [name, value]: Pair): void {
  keepRoom(doc, 36);
  const { x, width } = fullWidth(doc);
  const { y } = doc;
  const page = lastPage(doc);
  let nameEnds = y;
  const head = doc.struct("TH", {}, () => {
    write(doc, { ...TYPES.text, colour: muted }, name, { x, width: NAME_WIDTH });
    nameEnds = doc.y;
    doc.y = y;
  });
  const cell = doc.struct("TD", {}, () =>
    write(doc, TYPES.text, value, { x: x + NAME_WIDTH + INDENT, width: width - NAME_WIDTH - INDENT }),
  );
  table.add(doc.struct("TR", {}, [head, cell]));
  if (lastPage(doc) === page) doc.y = Math.max(doc.y, nameEnds);
  doc.y += 4;
}

function points(doc: Doc, parent: Element, items: readonly string[]): void {
  const { x, width } = fullWidth(doc);
  const list = doc.struct("L");
  parent.add(list);
  for (const item of items) {
    keepRoom(doc, 18);
    const { y } = doc;
    const label = doc.struct("Lbl", {}, () => {
      write(doc, TYPES.text, "•", { x, width: INDENT });
      doc.y = y;
    });
    const body = doc.struct("LBody", {}, () => write(doc, TYPES.text, item, { x: x + INDENT, width: width - INDENT }));
    list.add(doc.struct("LI", {}, [label, body]));
    doc.y += 2;
  }
  list.end();
  doc.y += 6;
}

/** Draws one block below the last one. */
export function drawBlock(doc: Doc, parent: Element, block: Block): void {
  switch (block.block) {
    case "heading":
      doc.y += 14;
      keepRoom(doc, 70);
      put(doc, parent, "H2", TYPES.heading, block.text);
      doc.y += 5;
      return;
    case "name":
      keepRoom(doc, 54);
      put(doc, parent, "H3", TYPES.name, block.text);
      doc.y += 3;
      return;
    case "text":
      put(doc, parent, "P", TYPES.text, block.text);
      doc.y += 8;
      return;
    case "quiet":
      put(doc, parent, "P", TYPES.quiet, block.text);
      doc.y += 8;
      return;
    case "foot":
      doc.y += 14;
      keepRoom(doc, 60);
      put(doc, parent, "P", TYPES.quiet, block.text);
      return;
    case "quote":
      return quote(doc, parent, block.text);
    case "pairs": {
      const table = doc.struct("Table");
      parent.add(table);
      for (const pair of block.pairs) row(doc, table, pair);
      table.end();
      doc.y += 4;
      return;
    }
    case "points":
      return points(doc, parent, block.points);
  }
}

/** Draws the title, and a line under it. */
export function drawTitle(doc: Doc, parent: Element, title: string): void {
  put(doc, parent, "H1", TYPES.title, title);
  doc.y += 8;
  const { x, width } = fullWidth(doc);
  artifact(doc, () => doc.rect(x, doc.y, width, 1).fill(line));
  doc.y += 14;
}

/** Draws on every page whose paper it is, which request it answers, and which page of how many it is. Read aloud, it is passed over. */
export function drawEdges(doc: Doc, { controller, reference, locale }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  const { x, width } = fullWidth(doc);
  for (let number = start; number < start + count; number++) {
    doc.switchToPage(number);
    // What stands in the margin must not be taken for text that has run over the page.
    doc.page.margins = { ...MARGIN, top: 0, bottom: 0 };
    const edge = (text: string, y: number, align: "left" | "right", type: Type) => {
      const options = { width: width * 0.7, align, height: 14, ellipsis: true, lineBreak: true } as const;
      set(doc, type).text(
        printable(doc, type.font, oneLine(text)) || " ",
        align === "left" ? x : x + width * 0.3,
        y,
        options,
      );
    };
    doc.markContent("Artifact", { type: "Pagination" });
    edge(controller.name, 44, "left", { ...TYPES.name, size: 10, colour: accent });
    edge(reference, doc.page.height - 52, "left", TYPES.quiet);
    edge(
      locale === "en" ? `Page ${number - start + 1} of ${count}` : `第 ${number - start + 1} 页，共 ${count} 页`,
      doc.page.height - 52,
      "right",
      TYPES.quiet,
    );
    doc.endMarkedContent();
  }
}
