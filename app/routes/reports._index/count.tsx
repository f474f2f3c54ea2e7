import type { Behind } from "#app/domain/reports/figures/behind";
import { behindHref } from "../reports/addresses";
import { useReport } from "./report-context";
import { counted } from "../reports/numbers";
import { useReportWords } from "../reports/words";

/** A figure, leading to the tickets behind it, narrowed as the report is; nothing leads nowhere. */
export function Count({ of: count, behind }: { of: number; behind: Partial<Behind> }) {
  const { locale } = useReportWords();
  const { filter, period } = useReport();
  return count === 0 ? (
    <>0</>
  ) : (
    <a href={behindHref({ ...filter, ...behind }, { report: period })}>{counted(count, locale)}</a>
  );
}
