import { headerLine } from "../words/text";
import { syllablesOf, type Cast } from "./cast";
import { inkOf } from "./faces";
import type { Weight } from "./families";
import { drawLine } from "./ink";
import { broken, type Line } from "./lines";
import { printable } from "./printable";
import { shaped } from "./shape";

export type Doc = PDFKit.PDFDocument;
/** A paper while it is written, and the faces of its words. */
export type Sheet = { doc: Doc; cast: Cast };
/** How words look: lengths in points, 72 to an inch; `gap` is the room between two lines. */
export type Type = { font: Weight; size: number; colour: string; gap: number };
export type Slot = { x: number; width: number };

/** In points. A4 is 595 by 842. */
export const MARGIN = { top: 84, bottom: 84, left: 64, right: 64 };

/** The lines of one paragraph at its width, from above to below. */
function* typeset({ cast }: Sheet, { font, size }: Type, text: string, width: number) {
  for (const words of printable(text)) {
    const whole = shaped(words, font, cast);
    const lines = broken(whole, (width / size) * 1000);
    // A name alone stands where the eye looks for it; what goes on below begins at the right, as it is read.
    const fromRight = whole.fromRight && lines.length > 1;
    for (const line of lines) yield { line, words, fromRight };
  }
}

/** Marks can be stacked without end; the line they stand on ends here, in thousandths of their size. */
const FURTHEST = 2000;

/** How far a line reaches above and below where its letters stand, in points: as far as the paper's own letters, further where others stack. */
function reach({ cast }: Sheet, { font, size }: Type, { runs }: Line): { above: number; below: number } {
  const { own } = cast[font];
  let [above, below] = [own.ascender, -own.descender];
  for (const { face, glyphs } of runs)
    if (face !== own)
      for (const { id, dy } of glyphs) {
        const ink = inkOf(face, id);
        above = Math.max(above, ink.above + dy);
        below = Math.max(below, ink.below - dy);
      }
  return { above: (Math.min(above, FURTHEST) * size) / 1000, below: (Math.min(below, FURTHEST) * size) / 1000 };
}

/** Writes a text below what is written already, line by line, over as many pages as it takes. */
export function write(sheet: Sheet, type: Type, text: string, { x, width }: Slot): void {
  const { doc } = sheet;
  doc.fillColor(type.colour);
  for (const { line, words, fromRight } of typeset(sheet, type, text, width)) {
    const { above, below } = reach(sheet, type, line);
    if (doc.y + above + below > doc.page.height - MARGIN.bottom) {
      doc.continueOnNewPage();
      doc.fillColor(type.colour);
    }
    const left = fromRight ? x + width - (line.width * type.size) / 1000 : x;
    drawLine(doc, line, words, { x: left, y: doc.y + above, size: type.size });
    doc.y += above + below + type.gap;
  }
}

/** The beginning of words that are too long for one line, with three dots. In: the line that is full, and whether words fit. */
function shortened(words: string, { runs }: Line, fits: (words: string) => boolean): string {
  const kept = syllablesOf(words.slice(0, Math.max(0, ...runs.map(({ to }) => to))));
  while (kept.length > 0 && !fits(`${kept.join("")}…`)) kept.pop();
  return `${kept.join("")}…`;
}

/** Writes one line at a height, in a place; what does not fit is left out, and three dots say so. */
export function writeEdge(
  sheet: Sheet,
  type: Type,
  text: string,
  { x, y, width }: Slot & { y: number },
  align: "left" | "right" = "left",
): void {
  const { doc, cast } = sheet;
  const linesOf = (words: string) => broken(shaped(words, type.font, cast), (width / type.size) * 1000);
  const [words = ""] = printable(headerLine(text));
  const [first, ...more] = linesOf(words);
  const said = first && more.length > 0 ? shortened(words, first, (some) => linesOf(some).length === 1) : words;
  const [line = { runs: [], width: 0 }] = linesOf(said);
  doc.fillColor(type.colour);
  drawLine(doc, line, said, {
    x: align === "right" ? x + width - (line.width * type.size) / 1000 : x,
    y: y + reach(sheet, type, line).above,
    size: type.size,
  });
}
