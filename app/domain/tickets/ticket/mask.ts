/** What a person sees as one sign, however many code points it takes. */
const signs = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

/** A name as the queue shows it: the first sign, the rest hidden (张**, M**). */
export function maskName(name: string): string {
  const [first = "", ...rest] = Array.from(signs.segment(name.trim()), ({ segment }) => segment);
  return rest.length === 0 ? first : `${first}${"*".repeat(Math.min(rest.length, 2))}`;
}
