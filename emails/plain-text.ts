import { plainTextSelectors } from "@react-email/render";
import { compile } from "html-to-text";
import type { Locale } from "./letter/letter";

function selectorsWith(colon: string) {
  return [
    { selector: "h1", options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 2 } },
    { selector: "h2", options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "h3", options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "ul", options: { itemPrefix: "- " } },
    // The button's address follows in a paragraph of its own: nothing sticks to it when it is copied or made clickable.
    { selector: "a.button", format: "inlineSurround", options: { suffix: colon.trim() } },
    { selector: "tr.fact", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: "th.fact-name", format: "inlineSurround", options: { suffix: colon } },
    { selector: "td.fact-value", format: "inline" },
    { selector: "td.quote", format: "blockquote", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    // Two dashes begin a signature: mail programs draw what follows in grey.
    {
      selector: "td.gap",
      format: "blockString",
      options: { string: "--", leadingLineBreaks: 2, trailingLineBreaks: 1 },
    },
    { selector: "p.foot-line", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  ];
}

/** Made once: putting the rules together takes longer than a letter. */
function converterWith(colon: string): (html: string) => string {
  return compile({ wordwrap: false, selectors: [...plainTextSelectors, ...selectorsWith(colon)] });
}

const converters: Record<Locale, (html: string) => string> = { "zh-CN": converterWith("："), en: converterWith(": ") };

/** Makes the plain text of a letter from its html, so that both always say the same. */
export function plainText(html: string, locale: Locale): string {
  return `${converters[locale](html).trim()}\n`;
}
