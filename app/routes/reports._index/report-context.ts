import { createContext, useContext } from "react";
import type { ShownReport } from "./shown.server";

const ReportContext = createContext<ShownReport | null>(null);

export const ReportProvider = ReportContext.Provider;

/** The report the page shows, for its parts. */
export function useReport(): ShownReport {
  const report = useContext(ReportContext);
  if (!report) throw new Error("parts of a report stand inside one");
  return report;
}
