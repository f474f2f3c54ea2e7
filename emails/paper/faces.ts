import { lines } from "../words/text";

type Doc = PDFKit.PDFDocument;
export type Weight = "regular" | "bold";
type Face = { ascender: number; font: { hasGlyphForCodePoint(point: number): boolean } };

/** A piece of text and the name of the face it is set in. */
export type Piece = { font: Weight | `${Weight}-other`; text: string };

const BOX = "\u25a1";
/** A word of an alphabet: it is set in one face, or it would look patched. */
const WORD = /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+)/u;

/** Text as typed, without what cannot be printed: control characters, halves of characters, and what only says how to show another. */
function cleaned(text: string): string {
  return lines(text)
    .join("\n")
    .replace(/\p{Surrogate}/gu, BOX)
    .replace(/[\ufe00-\ufe0f\u200b-\u200f\ufeff]/g, "");
}

/** The face itself, which the library's types keep to themselves. */
function faceOf(doc: Doc, font: Piece["font"]): Face {
  return (doc.font(font) as unknown as { _font: Face })._font;
}

/** How far below the top of a line its letters stand, in points: the same for the pieces of all faces, or names would hop. */
export function baselineOf(doc: Doc, weight: Weight, size: number): number {
  return (faceOf(doc, weight).ascender / 1000) * size;
}

/** Tells of a character whether a face has a shape for it; the end of a line needs none. */
function shapesOf(doc: Doc, font: Piece["font"]): (each: string) => boolean {
  const { font: shapes } = faceOf(doc, font);
  return (each) => each === "\n" || shapes.hasGlyphForCodePoint(each.codePointAt(0) ?? 0);
}

/** A text as one face can print it: a box stands for what it has no shape for. */
export function printable(doc: Doc, weight: Weight, text: string): string {
  const has = shapesOf(doc, weight);
  return Array.from(cleaned(text), (each) => (has(each) ? each : BOX)).join("");
}

/** A text as it can be printed, in pieces, each in a face that has its letters: the paper's own wherever it can. Never empty. */
export function inFaces(doc: Doc, weight: Weight, text: string): Piece[] {
  const other = `${weight}-other` as const;
  const [own, others] = [shapesOf(doc, weight), shapesOf(doc, other)];
  const pieces: Piece[] = [];
  for (const part of cleaned(text).split(WORD)) {
    if (part === "") continue;
    const all = Array.from(part);
    const font = !all.every(own) && all.every(others) ? other : weight;
    const set = font === other ? part : all.map((each) => (own(each) ? each : BOX)).join("");
    const last = pieces.at(-1);
    if (last?.font === font) last.text += set;
    else pieces.push({ font, text: set });
  }
  return pieces.length > 0 ? pieces : [{ font: weight, text: " " }];
}
