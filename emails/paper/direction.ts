import bidiFactory from "bidi-js";

const { getEmbeddingLevels } = bidiFactory();

/** Letters that are written from right to left, in all planes. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Digits among those, which run from left to right all the same: of the Rohingya, and of the Fatimid offices. */
const ARABIC_NUMBERS = /[\u{10d30}-\u{10d39}\u{10e60}-\u{10e7e}]/u;

/** How the signs of a line run: a level for each unit of its text, odd from right to left; and whether the line as a whole begins at the right. */
export type Directions = { levels: Uint8Array; fromRight: boolean };

/** The library reads units, not characters: what has two is given it as two letters, or two signs, of the same kind. */
function inUnits(line: string): string {
  return line.replace(/[\u{10000}-\u{10ffff}]/gu, (each) => {
    if (ARABIC_NUMBERS.test(each)) return "\u0660\u0660";
    if (RIGHT_TO_LEFT.test(each)) return "\u05d0\u05d0";
    return /[\p{L}\p{N}]/u.test(each) ? "aa" : "**";
  });
}

/** The directions in a line by the Unicode bidirectional algorithm; its first letter says how it runs as a whole. Null where all of it runs from left to right. */
export function directionsIn(line: string): Directions | null {
  if (!RIGHT_TO_LEFT.test(line)) return null;
  const { levels, paragraphs } = getEmbeddingLevels(inUnits(line), "auto");
  return { levels, fromRight: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** Puts the pieces of one line into the order in which they stand on the page (rule L2 of the algorithm). In: as they are read. */
export function inPlace<T extends { level: number }>(pieces: readonly T[]): T[] {
  const placed = [...pieces];
  for (let level = Math.max(0, ...placed.map((piece) => piece.level)); level > 0; level--) {
    for (let from = 0; from < placed.length; from++) {
      let to = from;
      while (to < placed.length && placed[to]!.level >= level) to++;
      if (to > from) placed.splice(from, to - from, ...placed.slice(from, to).reverse());
      from = to;
    }
  }
  return placed;
}
