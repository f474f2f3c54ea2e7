import { colours } from "../look/look";
import type { Face } from "./faces";
import type { Line } from "./lines";
import { UNSEEN } from "./printable";
import { CODE, type Glyph, type Run } from "./shape";

type Doc = PDFKit.PDFDocument;

/** A face within a paper, as the library keeps it: what is drawn of it, how wide that is, and which characters it stands for. Its types keep this to themselves. */
type Embedded = {
  id: string;
  subset: { includeGlyph(id: number): number };
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  font: { getGlyph(id: number): { advanceWidth: number } };
  ref(): PDFKit.PDFKitReference;
};
type Page = { fonts: Record<string, unknown>; height: number };

/** Where a line begins on the page, in points from its upper left corner: `y` is where its letters stand. */
type Spot = { x: number; y: number; size: number };

function embedded(doc: Doc, face: Face): Embedded {
  doc.registerFont(face.name, face.bytes);
  const font = (doc.font(face.name) as unknown as { _font: Embedded })._font;
  const { fonts } = doc.page as unknown as Page;
  fonts[font.id] ??= font.ref();
  return font;
}

/** What sets a text apart from its neighbours, and is never seen. */
const APART = /[\u2068\u2069]/gu;

const number = (value: number) => String(Math.round(value * 1000) / 1000);

/** Shapes that stand together for some characters: a letter with its marks, letters drawn as one. */
type Sign = { glyphs: Glyph[]; says: string };

/** The signs of a run from left to right. In: the line it is a part of. What only sets a text apart is not among what they say. */
function signsOf({ glyphs, level, to, code }: Run, line: string): Sign[] {
  if (code !== null) return glyphs.map((glyph, index) => ({ glyphs: [glyph], says: code.charAt(index) }));
  const starts = [...new Set(glyphs.map(({ at }) => at))].sort((one, other) => one - other);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? to]));
  const signs: Sign[] = [];
  for (const glyph of glyphs) {
    const last = signs.at(-1);
    if (last?.glyphs[0]?.at === glyph.at) last.glyphs.push(glyph);
    else
      signs.push({
        glyphs: [glyph],
        says: line.slice(glyph.at, ends.get(glyph.at)).replace(level % 2 ? UNSEEN : APART, ""),
      });
  }
  return signs;
}

const pointsOf = (text: string) => Array.from(text, (each) => each.codePointAt(0) ?? 0);

/** Takes a shape into the paper. Out: its number there, its width as it is written, and whether it stands for these characters wherever it is drawn. */
function taken(font: Embedded, face: Face, id: number, says: string) {
  const code = font.subset.includeGlyph(id);
  const width = (font.widths[code] ??= font.font.getGlyph(id).advanceWidth * face.scale);
  const points = pointsOf(says);
  const same = (font.unicode[code] ??= points).join() === points.join();
  return { hex: code.toString(16).padStart(4, "0"), width, same };
}

type Taken = Glyph & { hex: string; width: number };

/** Writes shapes one after the other, in thousandths of their size; a move is counted against the direction of writing, as the format has it. */
function shown(glyphs: readonly Taken[], size: number, scale: number): string {
  const rows: { rise: number; parts: string[] }[] = [];
  for (const { hex, width, advance, dx, dy } of glyphs) {
    if (rows.at(-1)?.rise !== dy) rows.push({ rise: dy, parts: [] });
    const before = -dx / scale;
    const after = width - (advance - dx) / scale;
    rows.at(-1)?.parts.push(moved(before), `<${hex}>`, moved(after));
  }
  return rows
    .map(({ rise, parts }) => {
      const letters = `[${parts.join("").trim()}] TJ`;
      return rise === 0 ? letters : `${number((rise * size) / 1000)} Ts\n${letters}\n0 Ts`;
    })
    .join("\n");
}

/** A move between two shapes; none where it is too small to be one. */
function moved(by: number): string {
  return Math.abs(by) < 0.001 ? "" : ` ${number(by)} `;
}

/** Shapes with the words a reader takes for them, where the shapes alone do not say them. */
type Told = { glyphs: Taken[]; says: string | null };

const BETWEEN_WORDS = /\s/u;

/**
 * The shapes of a run with what they say, as they stand. Signs that say it themselves go together; a word with one that does not is told as a
 * whole, or readers take the room around its marks for spaces. Words from right to left are told sign by sign: readers turn those round.
 */
function told(font: Embedded, run: Run, line: string): Told[] {
  const found: Told[] = [];
  let word: Told & { says: string } = { glyphs: [], says: "" };
  let plain = true;
  const close = () => {
    const last = found.at(-1);
    if (plain && last?.says === null) last.glyphs.push(...word.glyphs);
    else if (word.glyphs.length > 0) found.push({ glyphs: word.glyphs, says: plain ? null : word.says });
    word = { glyphs: [], says: "" };
    plain = true;
  };
  for (const { says, glyphs } of signsOf(run, line)) {
    const drawn = glyphs.map((glyph) => ({ ...glyph, ...taken(font, run.face, glyph.id, says) }));
    word.glyphs.push(...drawn);
    word.says += says;
    plain &&= drawn.length === 1 && drawn[0]?.same === true;
    if ((run.level % 2 && run.code === null) || BETWEEN_WORDS.test(says)) close();
  }
  close();
  return found;
}

function drawRun(doc: Doc, run: Run, line: string, { x, y, size }: Spot): void {
  const font = embedded(doc, run.face);
  const scale = run.code !== null ? CODE.size : 1;
  const { height } = doc.page;
  doc.addContent(`q\n1 0 0 -1 0 ${number(height)} cm\nBT\n1 0 0 1 ${number(x)} ${number(height - y)} Tm`);
  doc.addContent(`/${font.id} ${number(size * scale)} Tf`);
  for (const { says, glyphs } of told(font, run, line)) {
    if (says !== null) doc.markContent("Span", { actual: says });
    doc.addContent(shown(glyphs, size, scale));
    if (says !== null) doc.endMarkedContent();
  }
  doc.addContent("ET\nQ");
}

function widthOf({ glyphs, code }: Run): number {
  return glyphs.reduce((sum, { advance }: Glyph) => sum + advance, code !== null ? 2 * CODE.room : 0);
}

/** Draws a line in the colour that is set. In: the words it was broken from. */
export function drawLine(doc: Doc, { runs }: Line, words: string, { x, y, size }: Spot): void {
  let at = x;
  for (const run of runs) {
    drawRun(doc, run, words, { x: at + (run.code !== null ? (CODE.room * size) / 1000 : 0), y, size });
    const width = (widthOf(run) * size) / 1000;
    if (run.code !== null) frame(doc, { x: at, y, size }, width);
    at += width;
  }
}

/** A thin frame round the number of a character. */
function frame(doc: Doc, { x, y, size }: Spot, width: number): void {
  const [edge, height] = [0.04 * size, 0.86 * size];
  doc
    .save()
    .lineWidth(edge * 0.8)
    .strokeColor(colours.light.muted)
    .rect(x + edge, y - height + 0.16 * size, width - 2 * edge, height)
    .stroke()
    .restore();
}
