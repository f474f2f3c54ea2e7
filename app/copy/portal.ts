import { portal as en } from "./en/portal";
import type { CopyLocale } from "./locale";
import { portal as zh, type PortalCopy } from "./zh-CN/portal";

export type { PortalCopy };

/** The words of the public side, in one language. */
export function portalCopy(locale: CopyLocale): PortalCopy {
  return locale === "en" ? en : zh;
}
