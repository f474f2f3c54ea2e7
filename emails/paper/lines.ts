import { breaksIn } from "./breaks";
import { inPlace } from "./direction";
import { CODE, type Run, type Shaped } from "./shape";

/** One line as it stands on the page: its runs from left to right, and their width in thousandths of the size of the letters. */
export type Line = { runs: Run[]; width: number };

/** How far each unit of a line stands from its beginning, if it were read in one go. */
function measured({ text, runs }: Shaped): Float64Array {
  const before = new Float64Array(text.length + 1);
  for (const { glyphs, code, from } of runs) {
    if (code !== null) before[from + 1]! += 2 * CODE.room;
    for (const { at, advance } of glyphs) before[at + 1]! += advance;
  }
  for (let at = 0; at < text.length; at++) before[at + 1]! += before[at]!;
  return before;
}

/** Where a line can be broken if need be: before a character that has a shape of its own, and before each number in a frame. */
function anywhereIn({ text, runs }: Shaped, characters: ReadonlySet<number>): number[] {
  const places = runs.flatMap(({ from, code, glyphs }) =>
    code === null ? glyphs.map(({ at }) => at).filter((at) => characters.has(at)) : [from],
  );
  return [...new Set([...places, text.length])].filter((at) => at > 0).sort((one, other) => one - other);
}

function cut({ runs }: Shaped, from: number, to: number, width: number): Line {
  const pieces = runs
    .filter((run) => run.from < to && run.to > from)
    .map((run) => ({
      ...run,
      from: Math.max(run.from, from),
      to: Math.min(run.to, to),
      glyphs: run.glyphs.filter(({ at }) => at >= from && at < to),
    }));
  return { runs: inPlace(pieces), width };
}

/** Breaks a line where it may be broken, into lines of at most a width; inside a word only where the word alone is wider. Spaces at the end of a line take no room. At least one. */
export function broken(whole: Shaped, width: number): Line[] {
  const { text } = whole;
  const before = measured(whole);
  const { words, characters } = breaksIn(text);
  const anywhere = anywhereIn(whole, characters);
  const seen = (to: number) => text.slice(0, to).trimEnd().length;
  const fits = (from: number, to: number) => before[Math.max(from, seen(to))]! - before[from]! <= width;
  const lines: Line[] = [];
  for (let from = 0; from < text.length;) {
    // The first character goes on the line whether it fits or not, or there would be no end.
    const to =
      furthest(words, from, (at) => fits(from, at)) ??
      furthest(anywhere, from, (at) => fits(from, at)) ??
      anywhere.find((at) => at > from) ??
      text.length;
    const end = Math.max(from, seen(to));
    lines.push(cut(whole, from, end, before[end]! - before[from]!));
    from = to;
  }
  return lines.length > 0 ? lines : [{ runs: [], width: 0 }];
}

/** The last of some places after one that can still be reached; null for none. In: ascending. */
function furthest(places: readonly number[], after: number, reached: (at: number) => boolean): number | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= after || reached(places[middle]!)) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last !== undefined && last > after ? last : null;
}
