import { createElement } from "react";
import type { Enclosed, Writing } from "./letter";

/** A letter to be held by another. In: the letter, and what it must be told, already in the outer letter's language. */
export function enclosedLetter<P extends object>({ Body, paper, asks, refuses }: Writing<P>, props: P): Enclosed {
  return {
    asks: asks === true,
    refuses: refuses?.(props) ?? false,
    Words: ({ locale }) => createElement(Body, Object.assign({ locale }, props)),
    paper: (locale) => paper?.(props, locale) ?? null,
  };
}
