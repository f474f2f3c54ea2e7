import { asTyped, type Loose } from "./loose";
import { should, type Gap } from "./gap";
import { languagesOf, wordsOf } from "./languages";

/** What stands between quotation marks is what an app itself calls its menus: it is read in its own language (`ui/marked-text`). */
const QUOTED = /“[^”]*”|《[^》]*》|「[^」]*」/g;
/** Addresses are no words of any language. */
const ADDRESS = /https?:\/\/\S+|[^\s@]+@[^\s@]+/g;

function said(text: string): string {
  return text.replace(QUOTED, " ").replace(ADDRESS, " ");
}

/** Whether Chinese stands in English words outside of quotation marks. */
export function hasChinese(english: string): boolean {
  return /\p{Script=Han}/u.test(said(english));
}

/**
 * Whether a sentence in Chinese words has nothing Chinese in it: Latin words, one of them no name. Names alone (`Cookie`,
 * `Resource GO`) are what they are in any language.
 */
export function hasLatinSentence(chinese: string): boolean {
  return said(chinese)
    .split(/[。！？；.!?;\n]/)
    .some((sentence) => {
      const words = /\p{Script=Han}/u.test(sentence) ? [] : (sentence.match(/\p{Script=Latin}+/gu) ?? []);
      return words.length > 1 && words.some((word) => /^\p{Ll}{2,}$/u.test(word));
    });
}

/** Which words of a policy stand in the other language's field. Either may be meant so: it can be published, once somebody has looked. */
export function checkLanguage(profile: Loose): Gap[] {
  const spoken = languagesOf(profile);
  return wordsOf(profile).flatMap(({ path, text }) => [
    ...(spoken.includes("en") && hasChinese(asTyped(text.en)) ? [should(path, "chinese-in-english")] : []),
    ...(spoken.includes("zh-CN") && hasLatinSentence(asTyped(text["zh-CN"])) ? [should(path, "latin-in-chinese")] : []),
  ]);
}
