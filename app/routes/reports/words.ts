import { reportsCopy, type ReportsCopy } from "#app/copy/reports";
import { sharedCopy, type SharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import { useFrame } from "../desk/frame";

export type ReportWords = { words: ReportsCopy; shared: SharedCopy; locale: Locale };

/** The words of a report page. */
export function useReportWords(): ReportWords {
  const locale = useFrame()?.locale ?? "zh-CN";
  return { words: reportsCopy(locale), shared: sharedCopy(locale), locale };
}
