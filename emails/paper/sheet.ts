import PDFDocument from "pdfkit";
import { colours } from "../look/look";
import { headerLine } from "../words/text";
import type { Block, Fact, Paper } from "../letter/paper";
import { MARGIN, write, writeEdge, type Doc, type Slot, type Sheet, type Type } from "./typeset";

type Element = PDFKit.PDFStructureElement;

const { ink, muted, accent, line } = colours.light;
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
export function emptySheet({ locale, title, controller, at }: Paper): Doc {
  const moment = new Date(at);
  return new PDFDocument({
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
      Title: headerLine(title),
      Author: headerLine(controller.name),
      Creator: "RightsDesk",
      Producer: "RightsDesk",
      CreationDate: moment,
      ModDate: moment,
    },
  });
}

/** Goes to a new page when so much height is not left: a heading never stands alone at the foot of a page. */
function keepRoom(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN.bottom) doc.continueOnNewPage();
}

function fullWidth(doc: Doc): Slot {
  return { x: MARGIN.left, width: doc.page.width - MARGIN.left - MARGIN.right };
}

/** Puts a text under an element of the paper's structure. */
function put(
  sheet: Sheet,
  parent: Element,
  tag: string,
  type: Type,
  text: string,
  place: Slot = fullWidth(sheet.doc),
): void {
  parent.add(sheet.doc.struct(tag, {}, () => write(sheet, type, text, place)));
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

function quote(sheet: Sheet, parent: Element, text: string): void {
  const { doc } = sheet;
  keepRoom(doc, 36);
  const { x, width } = fullWidth(doc);
  const from = { page: lastPage(doc), y: doc.y };
  put(sheet, parent, "P", TYPES.text, text, { x: x + INDENT, width: width - INDENT });
  bar(doc, from);
  doc.y += 8;
}

function row(sheet: Sheet, table: Element, [name, value]: Fact): void {
  const { doc } = sheet;
  keepRoom(doc, 36);
  const { x, width } = fullWidth(doc);
  const { y } = doc;
  const page = lastPage(doc);
  let nameEnds = y;
  const head = doc.struct("TH", {}, () => {
    write(sheet, { ...TYPES.text, colour: muted }, name, { x, width: NAME_WIDTH });
    nameEnds = doc.y;
    doc.y = y;
  });
  const cell = doc.struct("TD", {}, () =>
    write(sheet, TYPES.text, value, { x: x + NAME_WIDTH + INDENT, width: width - NAME_WIDTH - INDENT }),
  );
  table.add(doc.struct("TR", {}, [head, cell]));
  if (lastPage(doc) === page) doc.y = Math.max(doc.y, nameEnds);
  doc.y += 4;
}

function points(sheet: Sheet, parent: Element, items: readonly string[]): void {
  const { doc } = sheet;
  const { x, width } = fullWidth(doc);
  const list = doc.struct("L");
  parent.add(list);
  for (const item of items) {
    keepRoom(doc, 18);
    const { y } = doc;
    const label = doc.struct("Lbl", {}, () => {
      write(sheet, TYPES.text, "•", { x, width: INDENT });
      doc.y = y;
    });
    const body = doc.struct("LBody", {}, () =>
      write(sheet, TYPES.text, item, { x: x + INDENT, width: width - INDENT }),
    );
    list.add(doc.struct("LI", {}, [label, body]));
    doc.y += 2;
  }
  list.end();
  doc.y += 6;
}

/** Draws one block below the last one. */
export function drawBlock(sheet: Sheet, parent: Element, block: Block): void {
  const { doc } = sheet;
  switch (block.block) {
    case "heading":
      doc.y += 14;
      keepRoom(doc, 70);
      put(sheet, parent, "H2", TYPES.heading, block.text);
      doc.y += 5;
      return;
    case "name":
      keepRoom(doc, 54);
      put(sheet, parent, "H3", TYPES.name, block.text);
      doc.y += 3;
      return;
    case "text":
      put(sheet, parent, "P", TYPES.text, block.text);
      doc.y += 8;
      return;
    case "quiet":
      put(sheet, parent, "P", TYPES.quiet, block.text);
      doc.y += 8;
      return;
    case "foot":
      doc.y += 14;
      keepRoom(doc, 60);
      put(sheet, parent, "P", TYPES.quiet, block.text);
      return;
    case "quote":
      return quote(sheet, parent, block.text);
    case "pairs": {
      const table = doc.struct("Table");
      parent.add(table);
      for (const pair of block.pairs) row(sheet, table, pair);
      table.end();
      doc.y += 4;
      return;
    }
    case "points":
      return points(sheet, parent, block.points);
  }
}

/** Draws the title, and a line under it. */
export function drawTitle(sheet: Sheet, parent: Element, title: string): void {
  const { doc } = sheet;
  put(sheet, parent, "H1", TYPES.title, title);
  doc.y += 8;
  const { x, width } = fullWidth(doc);
  artifact(doc, () => doc.rect(x, doc.y, width, 1).fill(line));
  doc.y += 14;
}

/** Draws on every page whose paper it is, which request it answers, and which page of how many it is. Read aloud, it is passed over. */
export function drawEdges(sheet: Sheet, { controller, reference, locale }: Paper): void {
  const { doc } = sheet;
  const { start, count } = doc.bufferedPageRange();
  const { x, width } = fullWidth(doc);
  const half = width / 2;
  for (let number = start; number < start + count; number++) {
    doc.switchToPage(number);
    const foot = doc.page.height - 52;
    const page =
      locale === "en" ? `Page ${number - start + 1} of ${count}` : `第 ${number - start + 1} 页，共 ${count} 页`;
    doc.markContent("Artifact", { type: "Pagination" });
    writeEdge(sheet, { ...TYPES.name, size: 10, colour: accent }, controller.name, { x, width, y: 44 });
    writeEdge(sheet, TYPES.quiet, reference, { x, width: half, y: foot });
    writeEdge(sheet, TYPES.quiet, page, { x: x + half, width: half, y: foot }, "right");
    doc.endMarkedContent();
  }
}
