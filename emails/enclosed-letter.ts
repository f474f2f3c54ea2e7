import { createElement } from "react";
import { letters, type LetterKind, type LetterProps } from "./catalog";
import type { Enclosed, Letter } from "./letter";

const byKind: { [K in LetterKind]: Letter<LetterProps[K]> } = letters;

/** A letter to be held by another. In: which one, and what it must be told, already in the outer letter's language. */
export function enclosedLetter<K extends LetterKind>(kind: K, props: LetterProps[K]): Enclosed {
  const { Body, paper } = byKind[kind];
  return {
    Words: ({ locale }) => createElement(Body, Object.assign({ locale }, props)),
    paper: (locale) => paper?.(props, locale) ?? null,
  };
}
