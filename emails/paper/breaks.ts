import LineBreaker from "linebreak";

/** Scripts that set no space between words: where one ends, only a dictionary knows. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const words = new Intl.Segmenter("th", { granularity: "word" });
const characters = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

function insideUnspaced(line: string): number[] {
  return [...line.matchAll(UNSPACED)].flatMap(({ 0: run, index: start }) =>
    Array.from(words.segment(run), ({ index }) => start + index).slice(1),
  );
}

/** Where a line may go on below (`words`, its end the last) and where each of its characters begins, in units of its text, ascending. No place is inside a character. */
export function breaksIn(line: string): { words: number[]; characters: Set<number> } {
  const found = new Set(insideUnspaced(line));
  const breaker = new LineBreaker(line);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.add(next.position);
  const starts = new Set(Array.from(characters.segment(line), ({ index }) => index)).add(line.length);
  return {
    words: [...found].filter((at) => at > 0 && starts.has(at)).sort((one, other) => one - other),
    characters: starts,
  };
}
