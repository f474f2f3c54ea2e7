/** What a person sees as one sign, however many code points it takes. */
const signs = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

/** A name as the queue shows it: the first sign, and up to two of the rest hidden (张**, M**). */
export function maskName(name: string): string {
  let masked = "";
  let shown = 0;
  for (const { segment } of signs.segment(name.trim())) {
    if (shown === 3) break;
    masked += shown === 0 ? segment : "*";
    shown += 1;
  }
  return masked;
}
