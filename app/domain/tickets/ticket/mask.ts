/** What a person sees as one sign, however many code points it takes. */
const signs = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

/** What consists of Han and Latin letters alone: each is a sign of its own, which is found without looking for signs. */
const ONE_BY_ONE = /^[a-zA-Z\u4e00-\u9fff]+$/;

/** A name as the queue shows it: the first sign, and up to two of the rest hidden (张**, M**). Of a name of one sign, which would be shown whole, nothing is shown (*). */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (ONE_BY_ONE.test(trimmed) && trimmed.length > 1)
    return `${trimmed[0]}${"*".repeat(Math.min(2, trimmed.length - 1))}`;
  let masked = "";
  let shown = 0;
  for (const { segment } of signs.segment(trimmed)) {
    if (shown === 3) break;
    masked += shown === 0 ? segment : "*";
    shown += 1;
  }
  return shown === 1 ? "*" : masked;
}
