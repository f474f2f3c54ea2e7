import { colours } from "../look/look";
import type { Face } from "./faces";
import type { Line } from "./lines";
import { CODE, type Glyph, type Run } from "./shape";
import { BETWEEN_WORDS, isSpoken, signsOf, spread } from "./signs";

type Doc = PDFKit.PDFDocument;

/** A face within a paper, as the library keeps it: what is drawn of it, how wide that is, and which characters it stands for. Its types keep this to themselves. */
type Embedded = {
  id: string;
  subset: { glyphs: number[]; includeGlyph(id: number): number };
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  font: { getGlyph(id: number): { advanceWidth: number; path: { toSVG(): string } } };
  ref(): PDFKit.PDFKitReference;
};
type Page = { fonts: Record<string, unknown>; height: number };

/** Where a line begins on the page, in points from its upper left corner: `y` is where its letters stand. */
type Spot = { x: number; y: number; size: number };

/** Faces as the library reads them: to read one anew for each paper is a third of the work. */
const read = new WeakMap<Face, Embedded["font"]>();

function embedded(doc: Doc, face: Face): Embedded {
  // It takes what it has read itself as well as bytes; its types know of bytes alone.
  doc.registerFont(face.name, (read.get(face) ?? face.bytes) as Buffer);
  const font = (doc.font(face.name) as unknown as { _font: Embedded })._font;
  read.set(face, font.font);
  const { fonts } = doc.page as unknown as Page;
  fonts[font.id] ??= font.ref();
  return font;
}

const number = (value: number) => String(Math.round(value * 1000) / 1000);

const pointsOf = (text: string) => Array.from(text, (each) => each.codePointAt(0) ?? 0);

const hexOf = (code: number) => code.toString(16).padStart(4, "0");

/** Takes a shape into the paper. Out: its number there, its width as it is written, and whether it stands for these characters wherever it is drawn. */
function taken(font: Embedded, face: Face, id: number, says: string) {
  const code = font.subset.includeGlyph(id);
  const width = (font.widths[code] ??= font.font.getGlyph(id).advanceWidth * face.scale);
  const points = pointsOf(says);
  const same = (font.unicode[code] ??= points).join() === points.join();
  return { hex: hexOf(code), width, same };
}

/** Takes a shape into the paper for these characters alone: where it stands for others already, once more. Out: its number and width. */
function takenFor(font: Embedded, face: Face, id: number, says: string) {
  const { hex, width, same } = taken(font, face, id, says);
  if (same) return { hex, width };
  const points = pointsOf(says);
  const { glyphs } = font.subset;
  const known = glyphs.findIndex((glyph, code) => glyph === id && font.unicode[code]?.join() === points.join());
  const code = known < 0 ? glyphs.push(id) - 1 : known;
  font.widths[code] = width;
  font.unicode[code] = points;
  return { hex: hexOf(code), width };
}

/** A shape in the paper: its number there and its width. No number: it says nothing, and only its outline is drawn. */
type Taken = Glyph & { hex: string | null; width: number };

/** Writes shapes one after the other, in thousandths of their size; a move is counted against the direction of writing, as the format has it. */
function shown(glyphs: readonly Taken[], size: number, scale: number): string {
  const rows: { rise: number; parts: string[] }[] = [];
  for (const { hex, width, advance, dx, dy } of glyphs) {
    if (rows.length === 0 || (hex !== null && rows.at(-1)?.rise !== dy)) rows.push({ rise: dy, parts: [] });
    const before = -dx / scale;
    const after = width - (advance - dx) / scale;
    rows.at(-1)?.parts.push(...(hex === null ? [moved(-advance / scale)] : [moved(before), `<${hex}>`, moved(after)]));
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

/** The shapes of a run that say all they stand for themselves. */
function saying(font: Embedded, run: Run, line: string): Told {
  const glyphs = spread(signsOf(run, line), run.level).map(({ glyph, says }) => ({
    ...glyph,
    ...(says === null ? { hex: null, width: 0 } : takenFor(font, run.face, glyph.id, says)),
  }));
  return { glyphs, says: null };
}

/**
 * The shapes of a run with what they say, as they stand. Signs that say it themselves go together; a word with one that does not is told as a
 * whole, or readers take the room around its marks for spaces. Words from right to left are told sign by sign: readers turn those round.
 */
function told(font: Embedded, run: Run, line: string): Told[] {
  if (!isSpoken(run, line)) return [saying(font, run, line)];
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
  const pieces = told(font, run, line);
  doc.addContent(`q\n1 0 0 -1 0 ${number(height)} cm\nBT\n1 0 0 1 ${number(x)} ${number(height - y)} Tm`);
  doc.addContent(`/${font.id} ${number(size * scale)} Tf`);
  for (const { says, glyphs } of pieces) {
    if (says !== null) doc.markContent("Span", { actual: says });
    doc.addContent(shown(glyphs, size, scale));
    if (says !== null) doc.endMarkedContent();
  }
  doc.addContent("ET\nQ");
  const glyphs = pieces.flatMap((piece) => piece.glyphs);
  drawOutlines(doc, font, run.face, glyphs, { x, y, size });
}

/** Draws what says nothing, where it stands among the others. */
function drawOutlines(doc: Doc, font: Embedded, face: Face, glyphs: readonly Taken[], { x, y, size }: Spot): void {
  const point = size / 1000;
  let at = x;
  for (const { id, hex, advance, dx, dy } of glyphs) {
    if (hex === null) {
      const unit = point * face.scale;
      doc
        .save()
        .translate(at + dx * point, y - dy * point)
        .scale(unit, -unit);
      doc.path(font.font.getGlyph(id).path.toSVG()).fill().restore();
    }
    at += advance * point;
  }
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
