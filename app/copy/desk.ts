import { desk as en } from "./en/desk";
import type { CopyLocale } from "./locale";
import { desk as zh, type DeskCopy } from "./zh-CN/desk";

export type { DeskCopy };

/** The words of the desk, in one language. */
export function deskCopy(locale: CopyLocale): DeskCopy {
  return locale === "en" ? en : zh;
}
