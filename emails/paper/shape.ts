import { Buffer as Text, BufferFlag, ClusterLevel, Direction, shape } from "harfbuzzjs";
import { hasShapes, isOwn, syllablesOf, type Cast } from "./cast";
import { directionsIn } from "./direction";
import type { Face } from "./faces";
import type { Weight } from "./families";

/** A shape to draw. `at`: the unit of the line its character begins with. Lengths are thousandths of the size of the letters. */
export type Glyph = { id: number; at: number; advance: number; dx: number; dy: number };

/** Units of a line that are set in one face and run one way: their shapes, from left to right. `code`: what is printed in a frame for characters that no face has, their numbers. */
export type Run = { face: Face; level: number; from: number; to: number; glyphs: Glyph[]; code: string | null };

/** A line of any length, ready to be broken: its runs in the order in which they are read. */
export type Shaped = { text: string; runs: Run[]; fromRight: boolean };

type Stretch = Omit<Run, "glyphs"> & { sticky: boolean };

/** How much smaller the number of a character is set, and the room on both sides of it. */
export const CODE = { size: 0.62, room: 120 } as const;

const paper = new Text();

function glyphsOf(face: Face, text: string, level: number, at: (cluster: number) => number, size = 1): Glyph[] {
  paper.reset();
  // Where words turn round, readers want each mark by itself, beside its letter.
  if (level % 2) paper.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  paper.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  paper.addText(text);
  paper.guessSegmentProperties();
  paper.setDirection(level % 2 ? Direction.RTL : Direction.LTR);
  shape(face.shapes, paper);
  const scale = face.scale * size;
  return paper.getGlyphInfosAndPositions().map(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
    id: codepoint,
    at: at(cluster),
    advance: xAdvance * scale,
    dx: xOffset * scale,
    dy: yOffset * scale,
  }));
}

function numberOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function run({ sticky: _, ...stretch }: Stretch, line: string): Run {
  const { face, level, from, to, code } = stretch;
  const text = line.slice(from, to);
  const glyphs =
    code === null
      ? glyphsOf(face, text, level, (cluster) => from + cluster)
      : glyphsOf(face, code, 0, () => from, CODE.size);
  return { ...stretch, glyphs };
}

/** The pieces of a line, neighbours of one face and direction together. A space stays with the word before it, where that is of a script of its own. */
function stretches(line: string, weight: Weight, cast: Cast, levels: Uint8Array | undefined): Stretch[] {
  const { own, parts } = cast[weight];
  const found: Stretch[] = [];
  let from = 0;
  for (const part of isOwn(own, line) && !levels ? [line] : syllablesOf(line)) {
    const to = from + part.length;
    const level = levels?.[from] ?? 0;
    const played = parts.get(part);
    const last = found.at(-1);
    const beside = last?.code === null && last.level === level ? last : null;
    if (played === null) found.push(...framed(part, from, { face: own, level }));
    else if (beside?.face === (played ?? own) || (beside && staysWith(beside, part))) beside.to = to;
    else if (part !== "") {
      const sticky = played !== undefined && /\p{L}/u.test(part);
      found.push({ face: played ?? own, level, from, to, code: null, sticky });
    }
    from = to;
  }
  return found;
}

function staysWith({ sticky, face }: Stretch, part: string): boolean {
  return sticky && /^\p{Zs}$/u.test(part) && hasShapes(face, part);
}

/** What no face has, sign by sign. */
function framed(part: string, start: number, set: Pick<Stretch, "face" | "level">): Stretch[] {
  let to = start;
  return Array.from(part, (sign) => {
    const from = to;
    to += sign.length;
    return { ...set, from, to, code: numberOf(sign), sticky: false };
  });
}

/** Finds the shapes of a line: letters joined, stacked and marked as their script asks, each run in the direction it is read. */
export function shaped(line: string, weight: Weight, cast: Cast): Shaped {
  const directions = directionsIn(line);
  const runs = stretches(line, weight, cast, directions?.levels).map((stretch) => run(stretch, line));
  return { text: line, runs, fromRight: directions?.fromRight ?? false };
}
