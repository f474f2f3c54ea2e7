import { shared as en } from "./en/shared";
import type { CopyLocale } from "./locale";
import { shared as zh, type SharedCopy } from "./zh-CN/shared";

export type { SharedCopy };

/** The words pages share, in one language. Each side of the product has a file of its own beside this one (portal, desk, reports). */
export function sharedCopy(locale: CopyLocale): SharedCopy {
  return locale === "en" ? en : zh;
}
