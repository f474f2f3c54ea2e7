import { render } from "@react-email/render";
import { createElement } from "react";
import { letters, type LetterKind, type LetterProps } from "./catalog";
import type { Letter, Locale } from "./letter";
import { plainText } from "./plain-text";
import { oneLine } from "./words/text";

/** A letter ready for the envelope. The subject is one line; html and text say the same. */
export type RenderedLetter = { subject: string; html: string; text: string };

const byKind: { [K in LetterKind]: Letter<LetterProps[K]> } = letters;

/**
 * Writes a letter.
 * @param kind which letter
 * @param props what that letter must be told, already in the letter's language
 * @throws RangeError for an impossible date, TypeError for a link that is not http(s)
 */
export async function renderLetter<K extends LetterKind>(kind: K, props: LetterProps[K], locale: Locale): Promise<RenderedLetter> {
  const { subject, Body } = byKind[kind];
  const html = await render(createElement(Body, Object.assign({ locale }, props)));
  return { subject: oneLine(subject(props, locale)), html, text: plainText(html, locale) };
}
