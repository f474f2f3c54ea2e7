import { reports as en } from "./en/reports";
import type { CopyLocale } from "./locale";
import { reports as zh, type ReportsCopy } from "./zh-CN/reports";

export type { ReportsCopy };

/** The words of the reports, in one language. */
export function reportsCopy(locale: CopyLocale): ReportsCopy {
  return locale === "en" ? en : zh;
}
