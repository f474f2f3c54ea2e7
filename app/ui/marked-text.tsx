const HAN = /(\p{Script=Han}+(?:[ →、，/]*\p{Script=Han}+)*)/u;

/** Outside of quotation marks, more English words than Chinese characters: `在 App 里关闭 Cookie` is a Chinese sentence. */
function isEnglish(text: string): boolean {
  const said = text.replace(/“[^”]*”/g, "");
  const count = (what: RegExp) => said.match(what)?.length ?? 0;
  return count(/\p{Script=Latin}+/gu) > count(/\p{Script=Han}/gu);
}

/**
 * A sentence of a policy as it stands. What an English one says in Chinese (the names of an app's own menus) is marked
 * as Chinese, so that it is read aloud and drawn as such (WCAG 3.1.2).
 */
export function MarkedText({ text }: { text: string }) {
  if (!isEnglish(text)) return text;
  return text.split(HAN).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} lang="zh-CN">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
