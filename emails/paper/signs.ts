import { UNSEEN } from "./printable";
import type { Glyph, Run } from "./shape";

/** What sets a text apart from its neighbours, and is never seen. */
const APART = /[\u2068\u2069]/gu;

/** Shapes that stand together for some characters: a letter with its marks, letters drawn as one. */
export type Sign = { glyphs: Glyph[]; says: string };

/** The signs of a run from left to right. In: the line it is a part of. What only sets a text apart is not among what they say. */
export function signsOf({ glyphs, level, to, code }: Run, line: string): Sign[] {
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

/** Characters outside the basic plane. */
const BEYOND = /[\u{10000}-\u{10ffff}]/u;
export const BETWEEN_WORDS = /\s/u;

/** Whether words can stand beside the shapes of a run, for readers to take them instead: they pass over characters outside the basic plane there. */
export function isSpoken({ from, to, code }: Run, line: string): boolean {
  return code !== null || !BEYOND.test(line.slice(from, to));
}

/** A shape with what it says; null where others say it. */
export type Saying = { glyph: Glyph; says: string | null };

/** What signs say, shared out among the shapes that stand on the line: a character each, the last one what is left. Readers would take for a line of its own what is raised. */
function shared({ glyphs, says }: Sign): Saying[] {
  const onLine = glyphs.filter(({ dy }) => dy === 0);
  const speakers = onLine.length > 0 ? onLine : glyphs.slice(0, 1);
  const whole = Array.from(says);
  // A character that is drawn in two parts is told as the two it is composed of.
  const points = speakers.length > whole.length ? Array.from(says.normalize("NFD")) : whole;
  return glyphs.map((glyph) => {
    const index = speakers.indexOf(glyph);
    if (index < 0 || index >= points.length) return { glyph, says: null };
    return { glyph, says: index === speakers.length - 1 ? points.slice(index).join("") : points[index]! };
  });
}

/** Signs word by word as they stand, the spaces between words each for itself. */
function wordsOf(signs: readonly Sign[]): Sign[][] {
  const words: Sign[][] = [];
  let inWord = false;
  for (const sign of signs) {
    const between = BETWEEN_WORDS.test(sign.says);
    if (inWord && !between) words.at(-1)?.push(sign);
    else words.push([sign]);
    inWord = !between;
  }
  return words;
}

/**
 * The shapes of a run with what each says by itself, in the order in which it is read: for text that readers take from the shapes alone. They
 * turn nothing round that is written from right to left outside the basic plane; so the shapes of the first word from the left say what the
 * first word to be read says.
 */
export function spread(signs: readonly Sign[], level: number): Saying[] {
  if (level % 2 === 0) return signs.flatMap(shared);
  const words = wordsOf(signs).map((word) => ({
    glyphs: word.flatMap(({ glyphs }) => glyphs),
    says: word
      .map(({ says }) => says)
      .reverse()
      .join(""),
  }));
  return words.flatMap(({ glyphs }, index) => shared({ glyphs, says: words.at(-1 - index)?.says ?? "" }));
}
